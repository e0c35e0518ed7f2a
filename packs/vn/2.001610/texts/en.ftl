name = Private enterprise registration
summary = Register a private enterprise and get its certificate; the data go on to the tax office.
area = Founding and running a business
result = Enterprise registration certificate

## Pages
page-start = Who owns the enterprise
page-owner = Check the owner's details
page-origin = Conversion and social aims
page-enterprise = Name of the enterprise
page-office = Head office
page-activity = Lines of business and capital
page-tax = Start and tax
page-delivery = Getting the result

## Questions
field-owner_kind = The owner is
    .opt-citizen = A Vietnamese citizen
    .opt-foreigner = A foreigner
field-owner_number = Owner's personal number
    .hint = The 12 digits on the identity card; with it no copy is needed
field-owner_passport = Owner's passport number
field-owner_name = Owner's full name
field-owner_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-owner_birth_date = Date of birth
    .hint = The owner must be at least 18
field-owner_nationality = Nationality
field-owner_ethnicity = Ethnicity
field-owner_residence = Residence
field-owner_id_copy = Copy of the owner's passport
field-from_household = Is it converted from a household business?
field-household_code = Code of the household business
field-household_certificate = Copy of the household business certificate
field-social = Is it a social enterprise?
    .hint = It commits itself to social or environmental aims
field-social_commitment = Commitment to social or environmental aims
field-enterprise_name = Name in Vietnamese
    .hint = The kind of enterprise and its own name, for example: Doanh nghiệp tư nhân Mẫu
field-foreign_name = Name in a foreign language
    .hint = Optional
field-short_name = Short name
    .hint = Optional
field-office_address = Address of the head office
field-enterprise_phone = Telephone
field-enterprise_email = E-mail
    .hint = Optional
field-business_lines = Lines of business
    .hint = The first is the main one
field-business_lines-name = Line of business
field-business_lines-code = Code
    .hint = 4 or 5 digits of the Vietnamese economic classification, if you know them
field-capital_vnd = Capital (dong)
    .hint = For example: 500,000,000
field-start_date = First day of business
field-workers = Expected number of workers
field-tax_method = How value added tax is reckoned
    .opt-deduction = Deduction
    .opt-direct_value = Directly on the value added
    .opt-direct_turnover = Directly on turnover
    .opt-none = None to be paid
field-delivery = How do you want the result?
    .opt-electronic = Electronic
    .opt-counter = At the place of filing
    .opt-post = By post
field-post_address = Postal address
field-truthful = I answer before the law for the lawfulness, accuracy and truth of what is registered.

## Papers
paper-request = Request form
paper-owner_id = Copy of the owner's identity paper
paper-social_commitment = Commitment to social or environmental aims
paper-household_certificate = Copy of the household business certificate

lookup-owner = To enter the owner in the registration certificate

## Steps
step-payment = Fee paid
step-reception = Receipt and appointment issued
step-check = Validity checked
step-await_changes = Waiting for the changes named in the notice
step-recheck = Changed dossier checked
step-sign = Certificate issued, tax office told
step-refusal = Leader considers the refusal
step-hand_over = Result handed over
end-returned = Certificate handed over
end-refused = Refused, with reasons; the fee is paid back
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-check-forward = Send to the leader
action-recheck-forward = Send to the leader
action-sign-issue = Issue the certificate
