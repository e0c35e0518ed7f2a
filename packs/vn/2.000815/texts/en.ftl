name = Certified copy from the original
summary = Bring an original and have its copies certified, at any agency.
area = Certification
result = Certified copy

## Pages
page-applicant = Who asks
page-original = The original
page-origin = Who made the original
page-copies = Pages and copies

## Applicant
field-applicant_number = Personal number
    .hint = The 12 digits on the identity card
field-contact_phone = Telephone
field-applicant_name = Full name

## The original
field-document_name = What paper it is
    .hint = For example: secondary school certificate
field-document_number = Its number
    .hint = Leave empty if it has none
field-document_issuer = Issued by
field-origin = Who made the original?
    .opt-domestic = A Vietnamese agency or organisation
    .opt-foreign = A foreign agency or organisation
    .opt-private = A private person
field-legalised = Is the foreign paper legalised?
    .opt-legalised = Legalised
    .opt-exempt = Exempt
    .opt-no = No
field-attested = Has the private paper been attested or sealed by an authority?
field-pages = Pages of the original
field-copies = Copies to be certified
field-copies_brought = Have you brought the copies?
    .hint = If not, reception makes them
field-truthful = I answer for the validity and lawfulness of the original.

rule-not_legalised = A foreign paper must be legalised before its copy is certified
rule-not_attested = A private paper must be attested or sealed before its copy is certified

paper-original = The original (show only) or its record in VNeID
paper-copies_brought = Copies brought

lookup-applicant = To enter the applicant in the book of certifications

## Steps
step-reception = Original compared with the copies
step-sign = Attested, signed, sealed and entered in the book
step-compare = Looked at again for the signer
step-pay = Fee paid
step-hand_over = Copies handed over
end-returned = Certified copies handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-reception-accept = True to the original: to the signer
action-sign-issue = Sign and enter
action-compare-forward = To the signer again
action-compare-propose_refusal = Propose refusal
