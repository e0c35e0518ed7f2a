name = Death registration
summary = Register a death and get the death extract.
area = Civil status
result = Death extract
window = A death is to be registered within { $days } days; this is { $late } { $late ->
    [one] day
   *[other] days
} late. The case is still accepted, as a late registration.

## Pages
page-declarant = About you
page-deceased_number = The person who died
page-deceased = Check the details of the deceased
page-death = The death
page-notice = Death notice
page-registration = Place of registration and fee
page-delivery = Getting the result

## Applicant
field-declarant_relation = Who are you to the deceased?
    .opt-spouse = Wife or husband
    .opt-child = Child
    .opt-parent = Father or mother
    .opt-relative = Another relative
    .opt-neighbour_or_body = For a body, or another person with the duty to register
    .opt-proxy = Someone authorised to file
field-declarant_number = Your personal number
    .hint = The 12 digits on your identity card
field-declarant_name = Your full name

## The deceased
field-deceased_number = Personal number of the deceased
    .hint = The 12 digits on the identity card or birth certificate; leave empty if there is none
field-deceased_name = Full name of the deceased
field-deceased_birth_date = Date of birth
field-deceased_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-deceased_ethnicity = Ethnicity
field-deceased_nationality = Nationality
field-deceased_residence = Last residence

## The death
field-death_date = Date of death
    .hint = For example: 5 11 2026
field-death_time = Time of death
    .hint = Leave empty if not known, for example: 09:30
field-death_place = Place of death
    .hint = Name of the hospital, or house number, street, hamlet
field-death_cause = Cause of death
    .hint = As in the death notice; if not known, write: not known
field-notice_kind = Do you have a death notice?
    .opt-electronic = Yes, a digitally signed one
    .opt-paper = Yes, on paper, or a paper in its place
    .opt-none = No, the death was long ago
field-notice_number = Number of the electronic death notice
field-death_notice = Death notice or a paper in its place
    .hint = Take a photo or choose a PDF, at most 20 MB
field-evidence = Evidence of the death
    .hint = Papers that show that the person has died
field-authorisation = Authorisation

## Registration
field-last_commune = Commune, ward or special zone where the deceased last resided
field-fee_ground = Is there a reason to pay no fee?
    .hint = Reception checks it
    .opt-on_time = Yes: registered on time, within 15 days of the death
    .opt-merit = Yes: family of war merit
    .opt-poor = Yes: poor household
    .opt-disability = Yes: person with a disability
    .opt-none = No
field-delivery = How do you want the extract?
    .opt-electronic = Electronic
    .opt-counter = On paper at the Public Administration Service Centre
    .opt-post = On paper by post
field-post_address = Address for the post
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-truthful = I declare that what I have stated is true, and I answer for it before the law.

rule-two_persons = The number of the deceased must differ from yours
rule-born_before = The date of death cannot be before the date of birth

exempt-on_time = Free: registered on time
exempt-merit = Free: family of war merit
exempt-poor = Free: poor household
exempt-disability = Free: person with a disability

## Papers
paper-death_notice = Death notice or a paper in its place
paper-evidence = Evidence of the death
paper-authorisation = Authorisation
paper-last_residence = Proof of last residence (show only)

## Look-ups
lookup-declarant = To know who registers the death
lookup-deceased = To enter the deceased in the death extract

## Steps
step-payment = Fee paid
step-reception = Dossier checked and accepted
step-await_papers = Waiting for missing papers
step-verify = Dossier verified
step-await_more = Waiting for what the civil-status officer asked
step-confirm_draft = Applicant confirms the draft
step-sign = Commune leader signs the death extract
step-refusal = Leader considers the refusal
step-hand_over = Result handed over
end-returned = Death extract handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-verify-forward = Send to the leader
action-sign-approve = Approve and sign
