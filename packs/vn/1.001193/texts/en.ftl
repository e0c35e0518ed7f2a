name = Birth registration
summary = Register a birth and get the birth certificate.
area = Civil status
result = Birth certificate
window = Parents are to register a birth within { $days } days; this is { $late } { $late ->
    [one] day
   *[other] days
} late. The case is still accepted, as a late registration.

## Pages
page-declarant = About you
page-parent_numbers = The child's parents
page-people = Check what the state already knows
page-child = The child
page-birth = Place of birth and papers
page-origin = Ethnicity, nationality, home town
page-delivery = Getting the result

## Applicant
field-declarant_relation = Who are you to the child?
    .opt-mother = Mother
    .opt-father = Father
    .opt-relative = Grandparent or other relative
    .opt-proxy = Someone authorised to file
    .opt-caretaker = Person or organisation raising an abandoned child
field-declarant_number = Your personal number
    .hint = The 12 digits on your identity card
field-declarant_name = Your full name

## Parents
field-mother_number = Mother's personal number
    .hint = The 12 digits on her identity card; leave empty if the mother is not known
field-father_number = Father's personal number
    .hint = The 12 digits on his identity card; leave empty if the father is not known
field-surrogacy = Was the child born by surrogacy?
field-mother_name = Mother's full name
field-mother_birth_year = Mother's year of birth
field-mother_ethnicity = Mother's ethnicity
field-mother_nationality = Mother's nationality
field-mother_residence = Mother's residence
field-father_name = Father's full name
field-father_birth_year = Father's year of birth
field-father_ethnicity = Father's ethnicity
field-father_nationality = Father's nationality
field-father_residence = Father's residence
field-marriage_number = Number of the mother's marriage registration
field-marriage_spouse_name = Married to
field-birth_notice_number = Number of the electronic medical birth certificate

## Child
field-child_name = Child's full name
    .hint = With all tone marks, as it should stand in the certificate
field-child_birth_date = Date of birth
    .hint = For example: 5 11 2026
field-child_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-child_birth_place = Place of birth
    .hint = Born in hospital: its name; born at home: house number, street, hamlet
field-birth_certificate = Medical birth certificate
    .hint = Take a photo or choose a PDF, at most 20 MB. If there is none: a witness statement or your declaration of the birth
field-abandoned_record = Record of the abandoned child
    .hint = Drawn up after 7 days of public posting
field-surrogacy_confirmation = Clinic's confirmation of surrogacy
field-authorisation = Authorisation
    .hint = Must be certified unless the person authorised is a close relative
field-child_ethnicity = Child's ethnicity
    .hint = The father's or the mother's, for example: Kinh
field-child_nationality = Child's nationality
    .hint = For example: Việt Nam
field-child_home_town = Home town
    .hint = The father's or the mother's

## Result
field-delivery = How do you want the birth certificate?
    .opt-electronic = Electronic
    .opt-counter = On paper at the Public Administration Service Centre
    .opt-post = On paper by post
field-post_address = Address for the post
field-copies = How many certified extracts besides
    .hint = Leave empty if you need none
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-truthful = I declare that what I have stated is true and agreed by all concerned, and I answer for it before the law.

rule-one_parent = Enter the mother's or the father's personal number
rule-parents_differ = The father's number must differ from the mother's

## Papers
paper-birth_certificate = Medical birth certificate; else witness statement or declaration
paper-abandoned_record = Record of the abandoned child
paper-surrogacy_confirmation = Clinic's confirmation of surrogacy
paper-authorisation = Authorisation
paper-identity = Identity document (show only)

## Look-ups
lookup-declarant = To know who registers the birth
lookup-mother = To enter the mother in the birth certificate
lookup-father = To enter the father in the birth certificate
lookup-marriage = To know whether the parents are married
lookup-birth_notice = To use the electronic medical birth certificate instead of paper

## Steps
step-reception = Dossier checked and accepted
step-await_papers = Waiting for missing papers
step-verify = Dossier verified
step-await_more = Waiting for what the civil-status officer asked
step-confirm_draft = Applicant confirms the draft
step-sign = Commune leader signs the certificate
step-refusal = Leader considers the refusal
step-hand_over = Result handed over
end-returned = Birth certificate handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-verify-forward = Send to the leader
action-sign-approve = Approve and sign
