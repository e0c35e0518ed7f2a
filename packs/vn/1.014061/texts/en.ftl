name = Identity card for persons aged 14 or over
summary = Book a visit and ask for an identity card at any commune police office; fingerprints, face and iris are taken there.
area = Identity cards
result = Identity card

## Pages
page-person = Who gets the card
page-data = Check what the state already knows
page-right = Your details and your old card
page-visit = Where and when you come
page-delivery = Getting the card

## Questions
field-person_number = Personal number
    .hint = 12 digits, in the birth certificate or the notice of the number
field-contact_phone = Telephone
field-person_name = Full name
field-person_birth_date = Date of birth
    .hint = You must be at least 14 years old
field-person_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-person_home_town = Home town
field-person_residence = Residence
field-data_wrong = Is anything on the page before wrong?
    .hint = Say what is wrong and what is right; the police correct the population database before the card is made. Leave empty if all is right
field-dc01_papers = Form DC01 and legal papers
    .hint = Needed because the population database does not know you yet
field-old_card = Which card do you have now?
    .opt-none = None
    .opt-cmnd = The old nine-digit card
    .opt-card = A twelve-digit identity card
field-visit_place = Where will you come?
    .hint = Any commune police office, wherever you live
field-visit_date = The day you would like to come
    .hint = If you are at the counter now, today
field-delivery = How do you want the card?
    .opt-counter = Where you applied
    .opt-post = By post
field-post_address = Postal address
field-truthful = I declare that what I have stated is true, and answer for it before the law.

## Papers
paper-dc02 = Request form DC02
paper-cc01 = Capture sheet CC01, printed and signed on the spot
paper-dc01 = Population data form DC01 and legal papers
paper-old_card = Old card (handed back)

lookup-person = To fill the identity card

## Steps
step-reception = Checked against the population database
step-await_papers = Waiting for papers
step-correct_data = Personal data corrected first
step-appointment = Waiting for your visit
step-capture = Fingerprints, face and iris taken; sheet CC01 signed
step-payment = Fee paid
step-verify = Details verified
step-approve = Card approved and printed
step-refusal = Leader considers the refusal
step-hand_over = Card handed over
end-returned = Card handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-reception-stop = Correct the data first
action-correct_data-resume = Corrected
action-appointment-forward = The person has come
action-appointment-refuse = Did not come
action-capture-forward = Taken, CC01 signed
action-capture-stop = Correct the data first
action-verify-forward = Submit for approval
