name = Criminal record certificate
summary = Ask for criminal record certificate no. 1 or no. 2, for yourself or for another.
area = Criminal records
result = Criminal record certificate

## Pages
page-certificate = Which certificate, and who asks
page-filer = Who files for another
page-number = Whom it is about
page-person = Check what the state already knows
page-stays = Where the person has lived
page-content = Content and purpose
page-fee = Fee and papers
page-delivery = Where you file and how you get it

## Questions
field-certificate = Which certificate do you need?
    .opt-no1 = No. 1: convictions not yet expunged
    .opt-no2 = No. 2: everything, expunged convictions too
field-filed_by = Who files?
    .opt-self = The person it is about
    .opt-parent = A parent of a minor
    .opt-family = Parent, spouse or child
    .opt-proxy = Someone else, authorised
field-applicant_kind = The person is
    .opt-citizen = A Vietnamese citizen
    .opt-overseas_vietnamese = A Vietnamese living abroad
    .opt-foreigner = A foreigner living in Viet Nam
field-filer_name = Full name of who files
field-filer_paper = Personal number or passport of who files
field-person_number = Personal number
    .hint = The 12 digits on the identity card
field-passport_number = Passport number
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-person_name = Full name
field-person_birth_date = Date of birth
field-person_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-person_nationality = Nationality
field-person_residence = Residence
field-identity_copy = Copy of the identity card or passport
field-lived_elsewhere = Since the age of 14, has the person lived in another province or country?
field-stays = Places of residence since the age of 14
field-stays-place = Place
field-stays-from_year = From
field-stays-to_year = To
    .hint = Leave empty if still there
field-bans = Shall it also tell of bans on holding offices, founding or managing enterprises?
field-purpose = What it is for
    .hint = For example: a job, studies abroad
field-fee_relief = Is the fee waived or reduced for you?
    .opt-none = No
    .opt-exempt = Waived
    .opt-reduced = Reduced
field-fee_proof = Proof that the fee is waived or reduced
field-authorisation = Authorisation
    .hint = Notarised or certified; for certificate no. 1 only
field-file_place = Where do you file?
    .hint = Choose the commune of residence; the police of its province are competent
field-delivery = How do you want the result?
    .opt-electronic = Electronic
    .opt-counter = Where you filed
    .opt-post = By post
field-post_address = Postal address
field-truthful = I declare that what I have stated is true, and answer for it before the law.

rule-no2_in_person = Certificate no. 2 cannot be asked for by another; the person must file

exempt-proved = Waived as proved

## Papers
paper-form_personal = Form 01/2025/LLTP (electronic: 04/2025/LLTP)
paper-form_proxy = Form 02/2025/LLTP (electronic: 05/2025/LLTP)
paper-identity_copy = Copy of the identity card or passport
paper-authorisation = Notarised or certified authorisation
paper-fee_proof = Proof that the fee is waived or reduced

lookup-person = To identify whom the certificate is about

## Steps
step-payment = Fee paid
step-reception = Dossier checked and accepted
step-await_papers = Waiting for papers
step-search = Searched and verified
step-await_more = Waiting for what the officer asked
step-sign = Certificate signed
step-refusal = Leader considers the refusal
step-hand_over = Result handed over
end-returned = Certificate handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-search-forward = Submit for signature
action-sign-issue = Sign and issue
