### Readings: who read a person's data.

readings-nav = Who read my data
readings-title = Who read my data
readings-own-title = My own look-ups
readings-intro = Every time an official or the platform reads data about you, it is written into a ledger that nobody can change unseen.
readings-tabs = Readings
readings-tab-others = By others
readings-tab-own = By me
readings-none = Nobody has read your data yet
readings-none-help = As soon as somebody does, you see here who, what and why.
readings-none-own = You have not looked at your data yet
readings-none-own-help = See what the registers hold about you.
readings-nobody = Your account is not linked to the population register
readings-nobody-help = Bring your identity card to the commune where you live, or call { $number }.
readings-my-data = See my data
readings-own-folded = My own look-ups
readings-own-all = See all my own look-ups
readings-proof = Proof in the ledger
readings-unclear = I do not understand this reading
readings-unclear-help = Call { $number } and say this reference. You will hear who read and what for; if the reading was not allowed, you can complain.

## Sentences
readings-by-official = { $reader } of { $agency } looked at your { $fields } ({ $register }) for: { $purpose }.
readings-by-official-in-case = { $reader } of { $agency } looked at your { $fields } ({ $register }) for: { $purpose }, case { $case }.
readings-by-applicant = Somebody who filled in a form that names you was shown your { $fields } ({ $register }) for: { $purpose }.
readings-by-applicant-in-case = Somebody who filled in a form that names you was shown your { $fields } ({ $register }) for: { $purpose }, case { $case }.
readings-by-platform = The platform checked your { $fields } ({ $register }) for: { $purpose }.
readings-by-platform-in-case = The platform checked your { $fields } ({ $register }) for: { $purpose }, case { $case }.
readings-by-myself = You looked at your { $fields } ({ $register }): { $purpose }.
readings-and = and
readings-no-fields = entry, to see whether there is one
readings-other-fields =
    { $n ->
        [one] { $n } other detail
       *[other] { $n } other details
    }
readings-basis-law = Legal basis: Law { $number }.
readings-basis-decree = Legal basis: Decree { $number }.
readings-basis-resolution = Legal basis: Resolution { $number }.
readings-basis-circular = Legal basis: Circular { $number }.
readings-basis-decision = Legal basis: Decision { $number }.
readings-basis-other = Legal basis: { $text }.
readings-basis-none = No legal basis was stated.

## Registers and fields, as they read inside a sentence
readings-register-population = population register
readings-register-civil-status = civil-status register
readings-register-birth-notices = birth notices of hospitals
readings-register-cases = a case
readings-register-documents = a document
readings-register-other = another register
readings-field-personal_number = personal number
readings-field-name = name
readings-field-birth_date = date of birth
readings-field-birth_year = year of birth
readings-field-sex = sex
readings-field-ethnicity = ethnicity
readings-field-nationality = nationality
readings-field-home_town = home town
readings-field-residence = residence
readings-field-marriage_number = number of the marriage registration
readings-field-spouse_name = spouse's name
readings-field-children = children
readings-field-notice_number = number of the birth notice
readings-field-phone = phone number
readings-field-email = e-mail address
