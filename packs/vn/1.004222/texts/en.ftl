name = Permanent residence registration
summary = Register a new home as your permanent residence, alone or with your family.
area = Residence
result = Notice of the outcome of permanent residence registration

## Pages
page-declarant = Who registers
page-person = Check what the state already knows
page-dwelling = The new home
page-owned = The land and house certificate
page-householder = The householder
page-proof = Papers
page-together = Who registers with you
page-delivery = Getting the result

## Applicant
field-declarant_number = Your personal number
    .hint = The 12 digits on your identity card
field-lives_abroad = Are you settled abroad?
    .hint = If so the declaration is form CT02, else CT01
field-declarant_name = Full name
field-declarant_birth_date = Date of birth
field-declarant_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-declarant_residence = Residence now

## The home
field-new_address = Address of the new home
field-dwelling_kind = Whose home is it?
    .opt-owned = Mine
    .opt-rented = Rented, lent, or I stay with somebody
    .opt-relatives = My relatives', whose household I join
field-dwelling_paper = Number of the land and house certificate
    .hint = It stands on the certificate, for example: AA 000000
field-dwelling_address = Address by the certificate
field-dwelling_file = Proof of a lawful dwelling
    .hint = Take a photo or choose a PDF, at most 20 MB
field-lease_file = Contract of lease, loan or stay, and the owner's consent
    .hint = The contract notarised or certified
field-householder_number = Householder's personal number
    .hint = The 12 digits on the identity card
field-householder_relation = Who are you to the householder?
    .opt-spouse = Wife or husband
    .opt-child = Child
    .opt-parent = Father or mother
    .opt-sibling = Brother or sister
    .opt-other = Another relative
field-householder_name = Householder's full name
field-kinship_spouse_name = Married to
field-relation_file = Proof of your relation to the householder
field-householder_consent = Householder's consent
    .hint = Written and signed on the declaration, or on a paper of its own

## Together
field-with_others = Does anyone register with you?
field-members = Who registers with you
    .hint = Do not list yourself
field-members-name = Full name
field-members-number = Personal number
field-members-relation = Relation to you
field-delivery = How do you want the notice?
    .opt-electronic = Electronic
    .opt-counter = At the commune police
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-truthful = I declare that what I have stated is true, and I answer for it before the law.

rule-own_householder = The householder's number must differ from yours

## Papers
paper-declaration = Residence declaration (CT01)
paper-declaration_abroad = Residence declaration (CT02, for those settled abroad)
paper-dwelling = Proof of a lawful dwelling
paper-lease = Notarised or certified contract of lease, loan or stay; the owner's consent
paper-relation = Proof of kinship with the householder
paper-householder_consent = Householder's consent

lookup-declarant = To know who registers
lookup-householder = To know the householder
lookup-kinship = To prove the marriage instead of a paper
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
