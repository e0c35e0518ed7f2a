name = Birth registration (Singapore)
summary = Register a birth within 42 days and get the digital certificate; 18 Singapore dollars, by card.
area = Civil status
result = Digital birth certificate
window = A birth is to be registered within { $days } days; this is { $late } days late.

## Pages
page-parent = About you
page-contact = How to reach you
page-parent_birth = Your birth
page-parent_origin = Your nationality and race
page-other_parent = The other parent
page-other_birth = The other parent's birth
page-other_origin = The other parent's nationality and race
page-child = The child
page-birth = The birth
page-papers = Papers
page-more = What comes along

## Questions
field-parent_role = You are
    .opt-mother = The mother
    .opt-father = The father
field-parent_name = Your full name
field-parent_id = Your NRIC, FIN or passport number
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = You are told by app, e-mail and SMS
field-parent_birth_date = Your date of birth
field-parent_birth_country = Your country of birth
field-parent_nationality = Your nationality
field-parent_race = Your race
field-other_parent = Is there another parent to be entered?
    .hint = That parent will have to confirm the details
field-other_name = Full name
field-other_id = NRIC, FIN or passport number
field-pass_holder = Is a parent a pass holder without Singpass?
field-other_birth_date = Date of birth
field-other_birth_country = Country of birth
field-other_nationality = Nationality
field-other_race = Race
field-child_name = Name of the child
field-child_sex = Sex
    .opt-male = Male
    .opt-female = Female
field-child_birth_date = The child's date of birth
field-child_birth_time = Time of birth
    .hint = Leave empty if you do not know; the hospital tells it
field-birth_hospital = Place of birth
    .hint = Name of the hospital
field-marriage_known = Is the marriage certificate in Singpass or MyInfo?
field-marriage_certificate = Marriage certificate
field-passport_page = Page of the passport with the personal details
field-baby_bonus = Apply for Baby Bonus too?
field-library = Join the library for the child too?
field-truthful = I confirm that what I have stated is true.

rule-parents_differ = The parents must have different numbers

## Papers
paper-facts = Facts about parents and child (given in this form)
paper-marriage = Marriage certificate
paper-passport = Passport page with the personal details

## Steps
step-payment = Fee paid by card
step-other_parent = The other parent confirms
step-correct = What the other parent found wrong is corrected
step-reception = Received
step-await_papers = Waiting for papers
step-check = Checked
step-approve = Approved
step-refusal = Refusal considered
step-download = Certificate to be downloaded within 90 days
end-returned = Digital certificate downloaded
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-other_parent-correct = Something is wrong
