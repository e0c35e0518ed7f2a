### Registries: what the registers hold about people.

registries-nav-me = My data
registries-nav-search = Look up a person

## Registers and fields
registries-population = Population register
registries-civil-status = Civil-status register
registries-birth-notices = Birth notices of hospitals
registries-field-personal_number = Personal number
registries-field-name = Full name
registries-field-birth_date = Date of birth
registries-field-birth_year = Year of birth
registries-field-sex = Sex
registries-field-ethnicity = Ethnicity
registries-field-nationality = Nationality
registries-field-home_town = Home town
registries-field-residence = Residence
registries-field-status = Status
registries-field-marriage_number = Number in the book of marriages
registries-field-spouse_name = Married to
registries-field-birth_number = Number in the book of births
registries-field-notice_number = Number of the birth notice
registries-field-hospital = Hospital
registries-field-agency = Registered by
registries-male = Male
registries-female = Female
registries-dead = Deceased
registries-source = Source
registries-as-of = As of

## My data
registries-me-title = My data in the registers
registries-me-intro = This is what the state holds about you. Agencies read it instead of asking you for papers.
registries-me-readings = See who read it
registries-me-person = About me
registries-me-marriage = My marriage
registries-me-no-marriage = The register holds no marriage in force.
registries-me-children = My children
registries-me-child = My child
registries-me-no-children = The register holds no children of yours.
registries-me-notice = Birth notice waiting for registration
registries-me-wrong = Something is wrong? Call { $number } or ask the commune where you live to correct it.
registries-me-nobody = Your account is not linked to the population register
registries-me-nobody-help = Bring your identity card to the commune where you live, or call { $number }.
registries-number-show = Show the number in full
registries-number-hide = Hide the number

## Looking somebody up
registries-search-title = Look up a person
registries-search-warning = Each look-up is recorded with your position, the purpose and the case, and the person sees it.
registries-search-purpose = What do you need it for?
registries-search-case = Case code
registries-search-case-hint = The case that this look-up belongs to
registries-search-look = Look up and record
registries-search-none = Nobody in the register has this number
registries-search-none-help = Check the digits with the person's card. If they agree, send the person to the police of the commune.
registries-search-nothing = This register holds nothing about the person.
registries-number-hint = The 12 digits on the identity card
registries-number-wrong = Type the 12 digits of the identity card
registries-purpose-missing = Choose what you need it for
registries-case-missing = Type the code of the case
registries-purpose-identity = Checking who is at the counter
registries-purpose-residence = Checking the residence in a case
registries-purpose-civil-status = Checking the particulars of a civil-status entry
registries-purpose-own = Looking at their own data

## Births
registries-birth-twice = This birth is in the book already. Open the book of births to see the entry.
registries-birth-agency = This agency does not register births. Send the case to the commune.
registries-birth-name-wrong = The child's name has letters, spaces, apostrophes and hyphens only
registries-birth-date-wrong = The date of birth must be a day that has passed
registries-birth-sex-wrong = Choose male or female
registries-birth-one-parent-twice = Mother and father cannot have the same number
