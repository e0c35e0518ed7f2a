name = First provisional driving licence (Great Britain)
summary = Ask for a first provisional driving licence, from 15 years and 9 months; 34 pounds online, 43 by post.
area = Driving licences
result = Provisional driving licence

## Pages
page-person = About you
page-contact = How to reach you
page-identity = Identity
page-residence = Where you live
page-fitness = Eyesight and health
page-signing = Signing

## Questions
field-name = Full name
field-birth_date = Date of birth
    .hint = You must be at least 15 years and 9 months old
field-nino = National Insurance number
    .hint = Leave empty if you do not know it
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = The outcome is confirmed by e-mail
field-identity_kind = Which document do you use?
    .opt-uk_passport = A UK passport
    .opt-other = Another one, sent by post
field-passport_number = UK passport number
    .hint = 9 digits
field-photo = Photo
field-resident = Have you lived here for at least 185 of the last 365 days?
field-addresses = Addresses of the last 3 years
field-addresses-address = Address
field-addresses-since = Since
field-eyesight = Can you read a number plate at 20 metres?
    .hint = With glasses or lenses if you need them
field-condition = Do you have a condition that affects driving?
field-condition_words = Which one?
field-truthful = I confirm that what I have stated is true.

rule-must_be_resident = You need to have lived here for at least 185 days in 12 months
rule-must_see = You need to read a number plate at 20 metres

## Papers
paper-request = Application
paper-identity = Identity document
paper-photo = Photo

## Steps
step-payment = Fee paid by card
step-reception = Received
step-await_papers = Waiting for documents sent by post
step-check = Checked
step-medical = Waiting for a medical review
step-approve = Approved and printed
step-refusal = Refusal considered
step-post = Licence posted
end-returned = Licence posted
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-check-stop = Medical review
action-medical-resume = Review done
