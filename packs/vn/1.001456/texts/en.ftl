name = Ordinary passport
summary = Ask for an ordinary passport for yourself, a child under 14 or a person you represent.
area = Entry and exit
result = Ordinary passport

## Pages
page-filer = Who files
page-number = Who gets the passport
page-person = Check what the state already knows
page-passport = The passport
page-papers = Photo and papers
page-delivery = Where you file and how you get it

## Questions
field-passport_for = Whose passport is it?
    .opt-self = Mine
    .opt-child = A child under 14 whom I represent
    .opt-ward = A person without legal capacity whom I represent
field-filer_number = Your personal number
    .hint = The 12 digits on your identity card
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-filer_name = Your full name
field-child_has_number = Does the child have a personal number?
    .hint = It stands in birth certificates since 2016
field-person_number = Personal number of the holder
field-person_name = Full name
field-person_birth_date = Date of birth
field-person_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-person_residence = Residence
field-birth_place = Place of birth
    .hint = The province in the birth certificate; if born abroad, the country
field-passport_before = Was an ordinary passport issued before?
    .opt-none = No
    .opt-expired = Yes, it has expired
    .opt-valid = Yes, it is valid
    .opt-damaged = Yes, valid but damaged
    .opt-lost = Yes, valid but lost
field-passport_number = Its number
    .hint = Leave empty if you do not know
field-chip = Do you want a passport with a chip?
field-photo = Photo
    .hint = 4 x 6 cm, white background, at most 6 months old; JPEG or PNG, at most 5 MB
field-loss_report = Report of the loss
field-birth_copy = Copy of the birth certificate
field-guardian_paper = Proof that you are the legal representative
field-file_place = In which province do you file?
    .hint = Choose the commune you live in; the Immigration Office of its province is competent
field-delivery = How do you want the passport?
    .opt-counter = Where you filed
    .opt-post = By post
field-post_address = Postal address
field-truthful = I declare that what I have stated is true, and answer for it before the law.

rule-another_person = Enter the number of the holder, not your own
rule-higher_fee = For a lost or damaged passport the fee at the counter is 400,000 dong; reception collects the rest

## Papers
paper-tk01 = Form TK01
paper-tk01a = Form TK01a (under 14)
paper-photo = Photo 4 x 6 cm, white background
paper-old_passport = Valid passport (handed back)
paper-loss_report = Report of the loss
paper-birth_copy = Copy of the birth certificate
paper-guardian = Proof of the legal representative

lookup-filer = To identify who files
lookup-person = To fill the passport

## Steps
step-reception = Dossier checked, appointment given
step-await_papers = Waiting for papers, also by post
step-payment = Fee paid
step-verify = Dossier examined
step-await_more = Waiting for what the officer asked
step-approve = Passport approved and printed
step-refusal = Leader considers the refusal
step-hand_over = Passport handed over
end-returned = Passport handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-verify-forward = Submit for approval
