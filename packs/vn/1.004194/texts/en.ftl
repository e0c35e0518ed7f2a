name = Temporary residence registration
summary = Register a temporary home for one person, a household, or many by a list.
area = Residence
result = Notice of the outcome of temporary residence registration

## Pages
page-declarant = Who registers
page-person = Check what the state already knows
page-minor = Minors
page-stay = Place and time of the stay
page-dwelling = The home
page-proof = Papers
page-members = The household
page-list = The list
page-delivery = Getting the result

## Applicant
field-filed_by = Who is registered?
    .opt-person = One person
    .opt-household = A household
    .opt-list = Many, by the list of an organisation or enterprise
field-declarant_number = Personal number
    .hint = The 12 digits on the identity card; for a list, those of its representative
field-organisation_name = Name of the organisation or enterprise
field-declarant_name = Full name
field-declarant_birth_date = Date of birth
field-declarant_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-declarant_residence = Permanent residence
field-minor = Is the person under 18?
field-guardian_number = Personal number of the father, mother or guardian
    .hint = The 12 digits on the identity card
field-guardian_name = Name of the father, mother or guardian
field-guardian_consent = Consent of the father, mother or guardian
    .hint = Written and signed on form CT01, or on a paper of its own

## The stay
field-stay_address = Address of the stay
field-stay_from = From
field-stay_until = Until
field-dwelling_paper = Number of the land and house certificate
    .hint = If you know it, no proof of the home is needed, for example: AA 000000
field-dwelling_address = Address by the certificate
field-dwelling_file = Proof of a lawful dwelling
    .hint = Papers of the house, or a contract of lease, loan or stay; photo or PDF, at most 20 MB
field-members = The others of the household
    .hint = Do not list the person above again
field-members-name = Full name
field-members-number = Personal number
field-members-relation = Relation to the person above
field-persons = How many persons the list has
field-list_file = Request with the list of persons
field-delivery = How do you want the notice?
    .opt-electronic = Electronic
    .opt-counter = At the commune police
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-truthful = I declare that what I have stated is true, and I answer for it before the law.

rule-ends_after_start = The stay cannot end before it begins
rule-another_guardian = The parent's or guardian's number must differ from that of the person registered

## Papers
paper-declaration = Residence declaration (CT01)
paper-guardian_consent = Consent of the father, mother or guardian
paper-dwelling = Proof of a lawful dwelling
paper-list = Request with the list of persons

lookup-declarant = To know who registers
lookup-guardian = To know the parent or guardian
lookup-dwelling = To prove the lawful dwelling instead of a paper

## Steps
step-reception = Compared with the databases and accepted
step-await_papers = Waiting for missing papers
step-pay = Fee paid
step-appraise = File appraised
step-await_more = Waiting for what the officer asked
step-decide = Residence database updated
step-refusal = Leader considers the refusal
step-notify = Outcome notified
end-returned = Registered and notified
end-refused = Refused, with reasons
end-not_accepted = Not accepted (form CT06), with reasons
end-withdrawn = Withdrawn

action-reception-accept = Accept (form CT04)
action-reception-supplement = Ask for a supplement (form CT05)
action-reception-refuse = Refuse (form CT06)
action-appraise-forward = To the leader
action-decide-issue = Approve and update
action-notify-hand_over = Notified
