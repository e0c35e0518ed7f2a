name = Level-2 electronic identity account
summary = Get a level-2 electronic identity account at any commune police office; face and fingerprints are verified there.
area = Electronic identity
result = Account notice

## Pages
page-person = You and your card
page-data = Check what the state already knows
page-account = The account

## Questions
field-person_number = Personal number
    .hint = The 12 digits on the identity card
field-chip_card = Do you hold a valid identity card with a chip?
    .hint = With the card: 3 working days; without: 7, made together with the card
field-visit_place = Where do you come?
    .hint = Any commune police office
field-person_name = Full name
field-person_birth_date = Date of birth
field-person_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-contact_phone = Your own mobile number
    .hint = Registered in your name; the account is activated with it
field-contact_email = E-mail
    .hint = Optional
field-truthful = I declare that what I have stated is true, and answer for it before the law.

rule-card_too = You need to apply for the identity card at the same time (procedure 1.014061)

## Papers
paper-tk01 = Request form TK01
paper-chip_card = Identity card with a chip (shown)

lookup-person = To identify the holder of the account

## Steps
step-reception = Dossier checked and accepted
step-await_papers = Waiting for papers
step-verify = Face and fingerprints verified
step-payment = Fee paid
step-check = Checked
step-check_with_card = Checked together with the identity card
step-approve = Account approved
step-refusal = Leader considers the refusal
step-hand_over = Notified by VNeID, SMS or e-mail
end-returned = Account notified
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-verify-forward = Face and fingerprints match
action-verify-refuse = They do not match
action-check-forward = Submit for approval
action-check_with_card-forward = Submit for approval
