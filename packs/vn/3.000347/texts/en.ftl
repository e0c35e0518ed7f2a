name = Exchange of a driving licence
summary = Exchange a driving licence that expires, is damaged or whose details have changed.
area = Driving licences
result = Driving licence

## Pages
page-applicant = Who asks
page-person = Check what the state already knows
page-licence = The licence you have
page-reason = Why it is exchanged
page-papers = Papers
page-delivery = Where you file and how you get it

## Questions
field-applicant_kind = You are
    .opt-citizen = A Vietnamese citizen
    .opt-overseas_vietnamese = A Vietnamese settled abroad
    .opt-foreigner = A foreigner
field-person_number = Personal number
    .hint = The 12 digits on the identity card
field-passport_number = Passport number
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-person_name = Full name
field-person_birth_date = Date of birth
field-person_nationality = Nationality
field-person_residence = Residence
field-licence_number = Number of the licence
    .hint = 12 digits on the card; older licences differ
field-licence_class = Class
    .opt-A1 = A1
    .opt-A = A
    .opt-B1 = B1
    .opt-B = B
    .opt-C1 = C1
    .opt-C = C
    .opt-D1 = D1
    .opt-D2 = D2
    .opt-D = D
    .opt-BE = BE
    .opt-C1E = C1E
    .opt-CE = CE
    .opt-D1E = D1E
    .opt-D2E = D2E
    .opt-DE = DE
    .opt-other = Another, older class
field-licence_expires = Valid until
    .hint = Leave empty if it has no end
field-reason = Why do you exchange it?
    .opt-expiring = It expires soon
    .opt-damaged = It is damaged
    .opt-details_changed = Details on it have changed
    .opt-other = Another reason
field-reason_other = The reason
field-health_certificate = Health certificate for drivers
field-licence_copy = Copy of the licence
field-passport_copy = Valid passport
field-file_place = Where do you file?
    .hint = Choose the commune you live in; the traffic police of its province receive it
field-delivery = How do you want the licence?
    .opt-counter = Where you filed
    .opt-post = By post
field-post_address = Postal address
field-truthful = I declare that what I have stated is true, and answer for it before the law.

## Papers
paper-request = Request (Annex XII, Circular 12/2025/TT-BCA)
paper-health_certificate = Health certificate for drivers
paper-passport = Valid passport
paper-licence_copy = Copy of the licence

lookup-person = To identify who asks for the exchange

## Steps
step-payment = Fee paid
step-reception = Licence and violations looked up, case accepted
step-await_papers = Waiting for papers
step-violations = Waiting until a traffic violation is settled
step-send_data = Data sent to the Traffic Police Department
step-await_more = Waiting for what the officer asked
step-approve = Exchange approved, licence printed
step-refusal = Leader considers the refusal
step-hand_over = Licence handed over
end-returned = Licence handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-reception-stop = Wait for the violation to be settled
action-violations-resume = Settled
action-send_data-forward = Data sent
