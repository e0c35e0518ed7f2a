name = Notice of residence (Estonia)
summary = Tell the population register your new residence within 14 days after moving; one notice for the whole household.
area = Residence
result = Entry of residence
window = The notice is due within { $days } days after moving (30 when moving abroad); this is { $late } days late.

## Pages
page-applicant = About you
page-contact = How to reach you
page-move = The new residence
page-household = Who moves along
page-dwelling = The right to the dwelling
page-signing = Signing

## Questions
field-applicant_name = Full name
field-applicant_code = Estonian personal code
    .hint = 11 digits
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-abroad = Do you move abroad?
field-new_address = New address
    .hint = Street, house, flat, city or rural municipality
field-move_date = Day of moving
field-others = Do others move with you?
field-members = Those who move with you
    .hint = Every adult must sign the notice
field-members-name = Full name
field-members-code = Personal code
field-minor = Is there a child whose other parent does not move along?
field-second_parent = Written authority of the other parent
field-owner = Do you own the dwelling?
field-right_to_use = Proof of the right to use the dwelling
    .hint = For example a lease; it may follow later
field-owner_consent = The owner's written consent
field-truthful = I confirm that what I have stated is true.

## Papers
paper-notice = Notice of residence signed by all adults
paper-identity_page = Page of the identity document (when sent by post)
paper-right_to_use = Proof of the right to use the dwelling
paper-owner_consent = The owner's written consent
paper-second_parent = Written authority of the other parent

## Steps
step-reception = Notice received
step-await_papers = Waiting for papers
step-check = Right to the dwelling checked
step-await_more = Waiting for an answer
step-enter = Entered in the population register
step-refusal = Refusal considered
step-tell = Result told
end-returned = Entered and told
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-enter-approve = Enter
