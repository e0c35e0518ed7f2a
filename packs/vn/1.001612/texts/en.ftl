name = Household business registration
summary = Register a household business and get its certificate; the data go on to the tax office.
area = Founding and running a business (household business)
result = Household business registration certificate

## Pages
page-filing = Who files and who owns
page-owner = Check the owner's details
page-members = Members of the household
page-business = The business
page-activity = Lines of business and capital
page-start = Start and tax
page-delivery = Papers and result

## Filing, owner
field-filed_by = Who files?
    .opt-owner = The owner
    .opt-proxy = Someone authorised, a service provider or the post
field-owner_number = Owner's personal number
    .hint = The 12 digits on the identity card
field-owner_e_identity = Does the owner have an electronic identity account?
field-founders = Who founds the business?
    .opt-alone = One person
    .opt-household = Members of a household
field-owner_name = Owner's full name
field-owner_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-owner_birth_date = Date of birth
field-owner_address = Residence

field-members = Members of the household who found the business
    .hint = Do not list the owner again
field-members-name = Full name
field-members-number = Personal number
field-household_authorisation = Authorisation by the members of the household
    .hint = A notarised or certified copy

## Business
field-business_name = Name of the business
    .hint = Its own name, for example: Quán cơm Mẫu
field-business_address = Place of business
field-business_phone = Telephone
field-business_email = E-mail
    .hint = Optional
field-business_lines = Lines of business
    .hint = The first is the main one
field-business_lines-name = Line of business
field-business_lines-code = Code
    .hint = 4 or 5 digits of the Vietnamese economic classification, if you know them
field-capital_vnd = Capital (dong)
    .hint = For example: 50,000,000
field-start_date = First day of business
field-workers = Expected number of workers
field-tax_method = How tax is reckoned
    .opt-declaration = By declaration
    .opt-per_occurrence = Each time it falls due

## Papers, result
field-proxy_paper = Authorisation, service contract or postal slip
field-identity_copy = Copy of the identity card of the person who authorises
field-delivery = How do you want the result?
    .opt-electronic = Electronic
    .opt-counter = At the place of filing
    .opt-post = By post
field-truthful = I answer before the law for the lawfulness, accuracy and truth of what is registered.

paper-request = Request form
paper-household_authorisation = Copy of the household members' authorisation
paper-proxy = Authorisation, service contract or postal slip
paper-identity_copy = Copy of the identity card of the person who authorises

lookup-owner = To enter the owner in the registration certificate

## Steps
step-payment = Fee paid
step-reception = Receipt and appointment issued
step-check = Validity checked
step-await_changes = Waiting for the changes named in the notice
step-recheck = Changed dossier checked
step-sign = Certificate issued
step-refusal = Leader considers the refusal
step-hand_over = Result handed over
end-returned = Certificate handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-check-forward = Send to the leader
action-recheck-forward = Send to the leader
action-sign-issue = Issue the certificate
