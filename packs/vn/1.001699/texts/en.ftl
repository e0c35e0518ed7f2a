name = Disability assessment and certificate
summary = Ask the council to assess a disability, and get the certificate.
area = Social protection
result = Disability certificate

## Pages
page-filer = Who asks
page-number = The person with the disability
page-person = Check what the state already knows
page-body = Body and senses
page-mind = Other difficulties
page-life = Daily life
page-papers = Medical papers
page-delivery = Getting the result

## Questions
field-filed_by = Who asks?
    .opt-self = The person with the disability
    .opt-representative = A legal representative
field-filer_number = Your personal number
    .hint = The 12 digits on your identity card
field-contact_phone = Telephone
field-filer_name = Your full name
field-person_number = Personal number of the person
field-person_name = Full name
field-person_birth_date = Date of birth
field-person_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-person_residence = Residence
field-live_place = Commune where the person lives
    .hint = Its council assesses the disability
field-movement = Difficulty in moving?
field-hearing_speech = Difficulty in hearing or speaking?
field-seeing = Difficulty in seeing?
field-mental = A nervous or mental difficulty?
field-intellectual = An intellectual difficulty?
field-other_kind = Another difficulty?
field-other_words = Which one?
field-daily_life = Can the person do daily things alone?
    .hint = Eating, walking, washing, dressing
    .opt-alone = Yes
    .opt-needs_help = With some help
    .opt-cannot = No
field-life_words = What should the council know?
    .hint = Optional
field-medical = Are there medical papers about the disability?
field-medical_papers = Copies of them
    .hint = Records of examination, treatment, surgery
field-assessed_before = Did a medical board conclude before Decree 28/2012?
    .hint = The decree dates from 2012
field-board_conclusion = Copy of the board's conclusion
field-delivery = How do you want the result?
    .opt-electronic = Electronic
    .opt-counter = At the place of filing
    .opt-post = By post
field-post_address = Postal address
field-truthful = I declare that what I have stated is true, and answer for it before the law.

rule-one_kind = Choose at least one difficulty
rule-another_person = Enter the number of the person with the disability, not your own

## Papers
paper-request = Application (form 01)
paper-medical = Copies of medical papers
paper-medical_board = Copy of the medical board's conclusion

lookup-filer = To identify who asks
lookup-person = To fill the disability certificate

## Steps
step-reception = Dossier checked and accepted
step-await_papers = Waiting for papers
step-council = The council meets, assesses and records
step-await_more = Waiting for what the council asked
step-medical_board = Waiting for the medical board
step-posting = Conclusion posted for 5 days
step-sign = Signed by the chair of the commune
step-refusal = The chair considers the refusal
step-hand_over = Result handed over
end-returned = Certificate handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-council-forward = Concluded, post it
action-council-stop = To the medical board
action-medical_board-resume = The board has concluded
action-posting-forward = The posting is over
action-posting-return = There is a complaint; meet again
