name = Attestation of a signature
summary = Sign before the person who attests, and get the attested paper.
area = Certification
result = Attested paper

## Pages
page-signer = Who signs
page-paper = The paper
page-signing = How it is signed
page-declaration = Declaration

## Who signs
field-signer_number = Personal number
    .hint = The 12 digits on the identity card
field-identity_kind = Which identity document do you show?
    .opt-e_identity = Electronic identity
    .opt-card = Identity card
    .opt-passport = Valid passport
field-contact_phone = Telephone
field-signer_name = Full name
field-signer_residence = Residence

## The paper
field-document_name = What paper it is
    .hint = For example: a commitment
field-foreign_text = Is it written in a foreign language?
field-translation = Vietnamese translation
    .hint = Needed only if the person who attests does not understand the language
field-sign_by = How is it signed?
    .opt-signature = By signature
    .opt-fingerprint = By fingerprint, where signing is not possible
field-more_signers = Do others sign this paper too?
field-signers = The others who sign
    .hint = Do not list the person above again
field-signers-name = Full name
field-signers-number = Personal number
field-understood = I have read and understood the paper and answer for what it says; I am of sound mind and sign of my own will.

paper-identity = Valid e-identity, identity card or passport (show only)
paper-paper_to_sign = The paper to be signed
paper-translation = Vietnamese translation, where the officer does not understand the text

lookup-signer = To know who signs

## Steps
step-reception = Identity and paper checked
step-await_translation = Waiting for the translation
step-sign = Signed before the officer, attested, sealed, entered
step-pay = Fee paid
step-hand_over = Paper handed back
end-returned = Attested paper handed back
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-reception-accept = To the signer
action-reception-supplement = Ask for a translation
action-sign-issue = Attest and enter
