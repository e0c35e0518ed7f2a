name = Marriage registration
summary = Register a marriage and get the marriage certificate; both come to sign.
area = Civil status
result = Marriage certificate

## Pages
page-declarant = Who files
page-couple = The two who marry
page-groom = Check the groom's details
page-bride = Check the bride's details
page-place = Place of registration, extracts
page-contact = Contact and declarations

## Applicant
field-filed_by = Which of the two are you?
    .opt-groom = The groom
    .opt-bride = The bride
field-declarant_number = Your personal number
    .hint = The 12 digits on your identity card
field-declarant_name = Your full name

## The couple
field-groom_number = Groom's personal number
    .hint = The 12 digits on his identity card
field-bride_number = Bride's personal number
    .hint = The 12 digits on her identity card
field-groom_name = Groom's full name
field-groom_birth_date = Groom's date of birth
field-groom_stated_birth_date = Groom's date of birth
    .hint = The groom must be at least 20 years old
field-groom_ethnicity = Groom's ethnicity
field-groom_nationality = Groom's nationality
field-groom_residence = Groom's residence
field-groom_marriage_number = Number of the groom's earlier marriage
field-groom_spouse_name = Married to
field-groom_marriage_ended = Which paper ended the groom's earlier marriage?
    .hint = Number and date of the divorce judgment, or of the death extract of the former spouse
field-bride_name = Bride's full name
field-bride_birth_date = Bride's date of birth
field-bride_stated_birth_date = Bride's date of birth
    .hint = The bride must be at least 18 years old
field-bride_ethnicity = Bride's ethnicity
field-bride_nationality = Bride's nationality
field-bride_residence = Bride's residence
field-bride_marriage_number = Number of the bride's earlier marriage
field-bride_spouse_name = Married to
field-bride_marriage_ended = Which paper ended the bride's earlier marriage?
    .hint = Number and date of the divorce judgment, or of the death extract of the former spouse

## Registration
field-register_commune = In which commune, ward or special zone?
    .hint = Where one of you resides
field-copies = How many certified extracts besides
    .hint = Leave empty if you need none; 8,000 dong each
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-both_attend = We shall both come to sign the register and the marriage certificate.
field-truthful = We declare that we marry of our own will and within the Law on Marriage and Family, that what is stated here is true, and that we answer for it before the law.

rule-two_persons = The two personal numbers must differ
rule-groom_age = By the population register the groom is not yet 20
rule-bride_age = By the population register the bride is not yet 18
rule-groom_married = The civil-status register still shows a marriage of the groom. If it has ended, name the paper that proves it
rule-bride_married = The civil-status register still shows a marriage of the bride. If it has ended, name the paper that proves it

## Papers
paper-identity = Identity documents of both (show only)
paper-groom_residence = Proof of the groom's residence (show only)
paper-bride_residence = Proof of the bride's residence (show only)

## Look-ups
lookup-declarant = To know who files
lookup-groom = To enter the groom in the marriage certificate
lookup-bride = To enter the bride in the marriage certificate
lookup-groom_marriage = To know whether the groom is married
lookup-bride_marriage = To know whether the bride is married

## Steps
step-payment = Fee paid
step-reception = Dossier checked and accepted
step-await_papers = Waiting for missing papers
step-verify = Dossier verified
step-await_more = Waiting for what the civil-status officer asked
step-confirm_draft = Applicant confirms the draft
step-sign = Commune leader signs the marriage certificate
step-refusal = Leader considers the refusal
step-attend = Both attend and sign register and certificates
step-await_both = Waiting for both to come
step-hand_over = Result handed over
end-returned = Marriage certificate handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-verify-forward = Send to the leader
action-sign-approve = Approve and sign
action-attend-forward = Both have signed
action-attend-supplement = Ask both to come
action-await_both-answer = We are coming
