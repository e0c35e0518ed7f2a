name = Change, correct or add civil-status data
summary = Change what a civil-status register says: a name, a mistake, a gap, the ethnicity.
area = Civil status
result = Extract of the change

## Pages
page-declarant = Who asks
page-entry = What you want to do
page-person = Check what the state already knows
page-where = Where it was registered
page-changes = The changes
page-ethnicity = Ethnicity
page-papers = Papers
page-delivery = Getting the result

## Applicant
field-filed_by = Whose data?
    .opt-self = Mine
    .opt-parent = My child's, or those of my ward
    .opt-proxy = Those of someone who authorised me
field-declarant_number = Your personal number
    .hint = The 12 digits on your identity card
field-declarant_name = Your full name
field-person_number = Personal number of the person concerned
    .hint = The 12 digits on the identity card or birth certificate

## What to do
field-change_kind = What is to be done?
    .opt-change = Change: another name than the one rightly entered
    .opt-correct = Correct: a mistake in the entry
    .opt-add = Add: something the entry lacks
    .opt-ethnicity = Determine the ethnicity anew
field-entry_kind = In which entry?
    .opt-birth = Birth
    .opt-marriage = Marriage
    .opt-death = Death
    .opt-other = Another
field-person_name = Full name
field-person_birth_date = Date of birth
field-person_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-person_ethnicity = Ethnicity as entered
field-person_nationality = Nationality
field-person_residence = Residence
field-marriage_number = Number of the marriage registration
field-entry_number = Number of the entry
    .hint = It stands on the paper issued then; leave empty if you do not know it
field-entry_commune = Commune, ward or special zone of registration
    .hint = Its name today; leave empty if you do not know it
field-competent_commune = To which commune, ward or special zone does it go?
    .hint = Where it was registered, or the place of residence
field-changes = What is to be changed
field-changes-item = Item
    .hint = For example: middle name, date of birth
field-changes-old = Entered as
field-changes-new = To become
field-reason = Reason
field-new_ethnicity = Which ethnicity?
    .hint = For example: Tày
field-ethnicity_of = Whose ethnicity is it?
    .opt-father = The father's
    .opt-mother = The mother's
field-supporting = Papers that support the change
    .hint = Take photos or choose PDF files, at most 20 MB each
field-authorisation = Authorisation

field-delivery = How do you want the extract?
    .opt-electronic = Electronic
    .opt-counter = On paper at the Public Administration Service Centre
    .opt-post = On paper by post
field-post_address = Address for the post
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-truthful = I declare that what I have stated is true, and I answer for it before the law.

rule-another_person = The number of your child or ward must differ from yours
rule-same_ethnicity = The new ethnicity is the one already entered

paper-supporting = Papers supporting the change
paper-authorisation = Authorisation
paper-identity = Identity document (show only)

lookup-declarant = To know who asks
lookup-person = To see what is entered about the person
lookup-marriage = To find the number of the marriage instead of asking for it

## Steps
step-payment = Fee paid
step-reception = Dossier checked and accepted
step-await_papers = Waiting for missing papers
step-verify = Dossier verified
step-await_more = Waiting for what the civil-status officer asked
step-confirm_draft = Applicant confirms the draft
step-sign = Commune leader signs the extract
step-refusal = Leader considers the refusal
step-hand_over = Result handed over
end-returned = Extract handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-verify-forward = Send to the leader
action-sign-approve = Approve and sign
