name = Certificate of marital status
summary = Have it certified that a person is unmarried, married, divorced or widowed.
area = Civil status
result = Certificate of marital status

## Pages
page-declarant = Who asks
page-person = Check what the state already knows
page-status = Marital status
page-purpose = What the certificate is for
page-residence = Residence
page-delivery = Papers and result

## Applicant
field-for_whom = Whom is the certificate about?
    .opt-self = Me
    .opt-other = Someone who authorised me
field-declarant_number = Your personal number
    .hint = The 12 digits on your identity card
field-person_number = Personal number of the person certified
    .hint = The 12 digits on the identity card
field-declarant_name = Your full name

## The person
field-person_name = Full name of the person certified
field-person_birth_date = Date of birth
field-person_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-person_ethnicity = Ethnicity
field-person_nationality = Nationality
field-person_residence = Residence
field-marriage_number = Number of the marriage registration
field-marriage_spouse_name = Married to
field-marital_state = Marital status now
    .opt-never = Has never registered a marriage
    .opt-married = Married
    .opt-divorced = Divorced
    .opt-widowed = The spouse has died
field-marriage_ended = Paper that shows that the marriage ended
    .hint = Number, date and issuer of the divorce judgment or death extract; no paper copy is needed
field-married_to = Name of the wife or husband

## Purpose
field-purpose = What is the certificate for?
    .opt-marriage = To marry
    .opt-other = Something else
field-partner_name = To marry whom?
    .hint = Full name of the person
field-purpose_words = For what?
    .hint = For example: selling a house, a loan
field-earlier_certificate = Was such a certificate issued before, and is it still held?
    .hint = If so, it is to be handed in
field-residence_commune = Commune, ward or special zone of residence
field-lived_elsewhere = Did the person reside in other communes since reaching the age of marriage?
    .hint = The age of marriage: 20 for men, 18 for women
field-former_places = Earlier places of residence
field-former_places-commune = Commune, ward or special zone
field-former_places-from = From
field-former_places-until = Until

## Papers, result
field-authorisation = Authorisation
field-delivery = How do you want the certificate?
    .opt-electronic = Electronic
    .opt-counter = On paper at the Public Administration Service Centre
    .opt-post = On paper by post
field-post_address = Address for the post
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-truthful = I declare that what I have stated is true, and I answer for it before the law.

rule-marriage_known = The civil-status register shows a marriage of this person; choose the status again
rule-married_marries = A married person cannot ask for a certificate to marry

paper-earlier_certificate = Earlier certificate (to be handed in)
paper-authorisation = Authorisation
paper-identity = Identity document (show only)

lookup-declarant = To know who asks
lookup-person = To enter the person in the certificate
lookup-marriage = To know whether the person is married

## Steps
step-payment = Fee paid
step-reception = Dossier checked and accepted
step-await_papers = Waiting for missing papers
step-verify = Dossier verified
step-await_more = Waiting for what the civil-status officer asked
step-letters = Communes of earlier residence asked
ask-former_commune = Commune of earlier residence
step-confirm_draft = Applicant confirms the draft
step-sign = Commune leader signs the certificate
step-refusal = Leader considers the refusal
step-hand_over = Result handed over
end-returned = Certificate handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-verify-forward = Send to the leader
action-sign-approve = Approve and sign
action-verify-consult = Send verification letters
