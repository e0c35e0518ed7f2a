name = Copy of a civil-status extract or birth certificate
summary = Get a copy of what was registered: birth, marriage, death and other civil status.
area = Civil status
result = Copy of the extract or birth certificate

## Pages
page-declarant = Who asks
page-entry = What was registered
page-person = Check what the state already knows
page-where = Where it was registered
page-copies = Copies and papers
page-delivery = Getting the result

## Applicant
field-filed_by = For whom do you ask?
    .opt-self = For myself
    .opt-proxy = For someone who authorised me
    .opt-organisation = For an organisation
field-declarant_number = Your personal number
    .hint = The 12 digits on your identity card
field-declarant_name = Your full name
field-organisation_name = Name of the organisation

## The entry
field-entry_kind = Which copy do you need?
    .opt-birth = Birth certificate
    .opt-marriage = Marriage extract
    .opt-death = Death extract
    .opt-parent_child = Extract of the recognition of a parent or child
    .opt-guardianship = Guardianship extract
    .opt-change = Extract of a change or correction
field-person_number = Personal number of the person registered
    .hint = Leave empty if there is none
field-person_name = Full name of the person registered
field-person_birth_date = Date of birth
field-marriage_number = Number of the marriage registration
field-marriage_spouse_name = Married to
field-entry_number = Number of the entry
    .hint = It stands on the paper issued then; leave empty if you do not know it
field-entry_commune = Commune, ward or special zone of registration
    .hint = Its name today; leave empty if you do not know it
field-copies = How many copies
    .hint = 8,000 dong each
field-authorisation = Authorisation
field-org_letter = Letter of the organisation
    .hint = It gives the reasons

field-delivery = How do you want the copy?
    .opt-electronic = Electronic
    .opt-counter = On paper at the Public Administration Service Centre
    .opt-post = On paper by post
field-post_address = Address for the post
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-truthful = I declare that what I have stated is true, and I answer for it before the law.

paper-authorisation = Authorisation
paper-org_letter = Request letter with reasons
paper-identity = Identity document (show only)

lookup-declarant = To know who asks
lookup-person = To find the entry by the person registered
lookup-marriage = To find the number of the marriage instead of asking for it

## Steps
step-payment = Fee paid
step-reception = Dossier checked and accepted
step-await_papers = Waiting for missing papers
step-verify = Dossier verified
step-await_more = Waiting for what the civil-status officer asked
step-confirm_draft = Applicant confirms the draft
step-sign = Commune leader signs the copy
step-refusal = Leader considers the refusal
step-hand_over = Result handed over
end-returned = Copy handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-verify-forward = Send to the leader
action-sign-approve = Approve and sign
