name = First land registration and land-use certificate
summary = Register land you use and what stands on it, and ask for the first certificate.
area = Land
result = Land-use right certificate

## Pages
page-applicant = Who uses the land
page-owner = Check what the state already knows
page-members = Members of the household
page-land = The lot
page-use = Use and origin
page-building = Buildings on the land
page-proof = Papers on the land
page-more_papers = Survey and receipts
page-delivery = Getting the result

## Questions
field-wants = What do you want?
    .opt-certificate = Registration and the certificate
    .opt-registration = Registration only
field-user_kind = Who uses the land?
    .opt-individual = One person
    .opt-household = A household
field-owner_number = Personal number of the land user
    .hint = The 12 digits on the identity card; for a household, of its representative
field-owner_name = Full name
field-owner_birth_year = Year of birth
field-owner_residence = Residence
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-members = Those who share the right to the land
    .hint = Do not list the representative again
field-members-name = Full name
field-members-number = Personal number
field-members_paper = Paper that names those who share the right
field-land_address = Where the land is
field-area_m2 = Area (m²)
    .hint = As far as you know, for example: 120.5
field-map_lot = Lot and map sheet
    .hint = Leave empty if you do not know
field-land_use = What is the land used for?
    .opt-residential = Housing
    .opt-annual_crops = Annual crops
    .opt-perennial_crops = Perennial crops
    .opt-aquaculture = Aquaculture
    .opt-forest = Forest
    .opt-business = Business
    .opt-other = Something else
field-used_since = Since which year?
field-origin = Where the land comes from
    .hint = For example: given by the state, left by parents, bought
field-building = Shall a building on it be registered too?
field-building_kind = Kind of building
    .hint = For example: single house, two storeys
field-building_area_m2 = Built area (m²)
field-proof_kind = Which paper do you have?
    .opt-art137 = A paper on land-use rights (article 137 of the Land Law)
    .opt-art148 = A paper on a house (article 148)
    .opt-art149 = A paper on another building (article 149)
field-land_proof = That paper
field-transferred = Was the land inherited or transferred?
field-transfer_paper = Papers of inheritance or transfer
field-surveyed = Is there a cadastral survey sheet already?
field-survey_sheet = Cadastral survey sheet
field-receipts = Do you have receipts for payments on the land?
field-receipt_papers = Those receipts
field-delivery = How do you want the result?
    .opt-counter = At the Public Administration Service Centre
    .opt-post = By post
field-post_address = Postal address
field-truthful = I declare that what I have stated is true, and answer for it before the law.

rule-building_on_land = The built area is larger than the land; please check

## Papers
paper-request = Land registration form (form 15)
paper-land_proof = One paper under articles 137, 148, 149 of the Land Law
paper-transfer = Papers of inheritance or transfer
paper-survey = Cadastral survey sheet
paper-members = Paper that names those who share the right
paper-receipts = Receipts for payments on the land

lookup-owner = To enter the land user in the certificate

## Steps
step-reception = Dossier checked and accepted
step-await_papers = Waiting for papers
step-survey = Map extract or survey
ask-environment = Branch of the Land Registration Office
step-confirm = State, origin and planning confirmed
step-await_more = Waiting for what the officer asked
step-posting = Posted publicly for 15 days
step-dispute = Stopped until comments or a dispute are settled
step-conclude = Concluded after the posting
step-tax = Waiting for the tax office
step-pay_tax = Taxes paid, receipts handed in
step-prepare = Certificate prepared
step-sign = Signed by the chair of the commune
step-refusal = The chair considers the refusal
step-payment = Fee paid
step-hand_over = Result handed over, originals collected
end-returned = Result handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-confirm-forward = Post publicly
action-confirm-stop = There is a dispute
action-posting-forward = The posting is over
action-posting-stop = Comments or a dispute
action-dispute-resume = Settled
action-conclude-forward = Send form 19 to the tax office
action-tax-resume = The tax office asks for payment
action-tax-forward = The tax office asks for nothing
action-pay_tax-answer = Hand in the receipts
action-prepare-forward = Submit for signature
action-prepare-supplement = Receipts are missing
