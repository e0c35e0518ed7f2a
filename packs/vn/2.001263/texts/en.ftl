name = Domestic adoption
summary = Adopt a child in Vietnam; it takes about 30 days, 15 of them for everyone to think it over.
area = Adoption
result = Certificate of domestic adoption

## Pages
page-adopter = Who adopts
page-declarant = Check your details
page-spouse = Check the details of your wife or husband
page-child_number = The child
page-child = Check the child's details
page-living = Residence
page-concerned = Who is heard
page-adopter_papers = Papers of the adopters
page-child_papers = Papers of the child
page-contact = Fee, contact, declaration

## Adopters
field-adopters = Who adopts?
    .opt-couple = My wife or husband and I
    .opt-alone = I alone
field-declarant_number = Your personal number
    .hint = The 12 digits on your identity card
field-spouse_number = Personal number of your wife or husband
    .hint = The 12 digits on the identity card
field-declarant_name = Your full name
field-declarant_birth_date = Your date of birth
field-declarant_sex = Your sex
    .opt-male = Male
    .opt-female = Female
field-declarant_ethnicity = Your ethnicity
field-declarant_nationality = Your nationality
field-declarant_residence = Your residence
field-marriage_number = Number of the marriage registration
field-marriage_spouse_name = Married to
field-spouse_name = Wife's or husband's full name
field-spouse_birth_date = Wife's or husband's date of birth
field-spouse_sex = Wife's or husband's sex
    .opt-male = Male
    .opt-female = Female
field-spouse_ethnicity = Wife's or husband's ethnicity
field-spouse_nationality = Wife's or husband's nationality
field-spouse_residence = Wife's or husband's residence

## The child
field-child_number = Child's personal number
    .hint = The 12 digits on the birth certificate
field-adopter_relation = Who are you to the child?
    .opt-none = Not a relative
    .opt-step_parent = Stepfather or stepmother
    .opt-aunt_uncle = Aunt or uncle
    .opt-other_relative = Another relative
field-child_name = Child's full name
field-child_birth_date = Child's date of birth
field-child_sex = Child's sex
    .opt-male = Male
    .opt-female = Female
field-child_ethnicity = Child's ethnicity
field-child_nationality = Child's nationality
field-child_residence = Child's residence
field-adopter_commune = Commune, ward or special zone where you reside
field-child_commune = Commune, ward or special zone where the child resides
    .hint = The case goes there
field-child_special = Has the child a disability or a serious illness?
    .opt-none = No
    .opt-disability = A disability
    .opt-hiv = HIV/AIDS
    .opt-illness = Another serious illness
field-concerned = Whose opinion is to be heard
    .hint = Parents by birth, guardian or institution, and the child if old enough to be heard
field-concerned-name = Full name
field-concerned-role = Who it is
    .opt-father = Father by birth
    .opt-mother = Mother by birth
    .opt-guardian = Guardian
    .opt-institution = For the institution
    .opt-child = The child
field-concerned-phone = Telephone
    .hint = Leave empty if there is none
field-reason = Why do you want to adopt the child?

## Papers
field-health_file = Your health certificate
    .hint = At most 6 months old; for a couple, those of both
field-home_file = Confirmation of family, housing and income
    .hint = At most 6 months old
field-identity_file = Copy of passport or identity card
field-marital_file = Proof of marital status
field-child_health_file = Child's health certificate
field-child_photos = 2 full-body photos of the child
    .hint = At most 6 months old
field-merit = Are you a person of merit to the revolution?
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-truthful = I declare that I adopt to care for, raise and educate the child, that what I have stated is true, and that I answer for it before the law.

rule-two_adopters = The number of your wife or husband must differ from yours
rule-married_to_another = The civil-status register shows you married to somebody else; check it
rule-child_is_another = The child's number must differ from the adopters'
rule-child_is_younger = The child cannot be born before the adopter

exempt-step_parent = Free: adoption by a stepfather or stepmother
exempt-aunt_uncle = Free: adoption by an aunt or uncle
exempt-ill_child = Free: child with a disability, HIV/AIDS or a serious illness
exempt-merit = Free: person of merit to the revolution

paper-application = Application for adoption
paper-health = Adopter's health certificate (at most 6 months old)
paper-home_conditions = Confirmation of family, housing and income (at most 6 months old)
paper-identity_copy = Copy of passport or identity card
paper-marital = Proof of marital status
paper-child_health = Child's health certificate
paper-child_photos = 2 full-body photos of the child (at most 6 months old)

lookup-declarant = To enter the adopter in the certificate
lookup-spouse = To enter the wife or husband in the certificate
lookup-marriage = To know the marital status instead of a paper
lookup-child = To enter the child in the certificate

## Steps
step-payment = Fee paid
step-reception = Both files received
step-await_papers = Waiting for missing papers
step-check = Files checked
step-await_more = Waiting for what the officer asked
step-home_check = The adopter's home checked where they reside
ask-adopter_commune = Commune where the adopter resides
step-hearing = The persons concerned are heard
step-reflection = 15 days for those concerned to change their mind
step-register = Registered and signed
step-recheck = Looked at again for the leader
step-refusal = Leader considers the refusal
step-hand_over = Child and certificate handed over
end-returned = Child handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-check-consult = Ask for a home check
action-check-forward = Hear the persons concerned
action-hearing-forward = Those concerned agree
action-reflection-forward = 15 days are over, nobody changed their mind
action-reflection-propose_refusal = Somebody changed their mind
action-register-approve = Register and sign
action-recheck-forward = To the leader again
