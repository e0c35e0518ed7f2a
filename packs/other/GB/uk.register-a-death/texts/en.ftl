name = Register a death (England or Wales)
summary = Register a death and get the certificate for burial or cremation.
area = Civil status
result = Certificate for burial or cremation
window = A death is to be registered within { $days } days of the call from the medical examiner's office; this is { $late } days late.

## Pages
page-start = Before you register
page-informant = About you
page-person = The person who died
page-birth = Birth
page-death = Death
page-life = Address and occupation
page-partner = Spouse and pension
page-certificates = Certificates

## Questions
field-examiner_contact_date = When did the medical examiner's office contact you?
field-coroner = Has the death gone to a coroner?
    .hint = When its cause was unexpected or unnatural
field-informant_name = Your full name
field-informant_relation = Who are you to the person?
    .opt-relative = A relative
    .opt-present = Someone present at the death
    .opt-occupier = Someone of the hospital or care home
    .opt-arranger = The person arranging the funeral
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-informant_paper = Your identity paper (kind and number)
    .hint = Optional
field-person_name = Full name
field-former_names = Former names
    .hint = For example a name before marriage; leave empty if none
field-sex = Sex
    .opt-male = Male
    .opt-female = Female
field-birth_date = Date of birth
field-birth_place = Place of birth
    .hint = Town and county; if born abroad, the country
field-death_date = Date of death
field-death_place = Place of death
field-last_address = Last address
field-occupation = Occupation
field-partner = Was there a spouse or civil partner?
field-partner_name = Name of the spouse or civil partner
field-partner_occupation = Occupation of the spouse or civil partner
field-state_pension = Did the person get a State Pension or benefits?
field-funeral = Burial or cremation?
    .opt-burial = Burial
    .opt-cremation = Cremation
field-copies = How many copies of the death certificate would you like to buy?
    .hint = Enter 0 if none
field-delivery = How do you want them?
    .opt-counter = At the register office
    .opt-post = By post
field-post_address = Postal address
field-truthful = I confirm that what I have stated is true.

rule-died_before_born = The death cannot be before the birth
rule-told_before_death = The call cannot be before the death

exempt-no_copies = Registration is free, no copies bought

## Papers
paper-may_ask = May be asked for: birth or marriage certificate, Council Tax bill, driving licence, passport, NHS card, proof of address
paper-facts = Facts about the person (given in this form)

## Steps
step-reception = Checked, appointment made
step-await_facts = Waiting for facts
step-coroner = Waiting for the coroner
step-register = Entered in the register
step-await_more = Waiting for the informant
step-sign = Signed by the registrar
step-refusal = Refusal considered
step-payment = Copies paid
step-hand_over = Certificate handed over
end-returned = Certificate handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-coroner-forward = The coroner agrees
action-register-forward = Submit for signature
