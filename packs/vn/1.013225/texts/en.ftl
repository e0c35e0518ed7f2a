name = New building permit (class III-IV works and single houses)
summary = Ask for permission to build a single house or works of class III or IV.
area = Construction
result = Building permit with stamped drawings

## Pages
page-applicant = Who builds
page-land = Who builds, and the land
page-lot = The lot
page-works = The works
page-floors = Areas and storeys
page-height = Height, ground level, setback
page-surroundings = Neighbouring buildings and planning
page-safety = Fire safety and drainage
page-sending = Drawings and result

## Who builds
field-owner_number = Personal number of the owner
    .hint = The 12 digits on the identity card
field-contact_phone = Telephone
field-contact_email = E-mail
    .hint = Optional
field-owner_name = Owner's name
field-owner_address = Owner's address

## Land
field-land_paper = Land-use paper
    .hint = The number on the certificate, for example: AA 000000
field-land_address = Place of the works
field-land_lot = Land lot
    .hint = Lot and map sheet, for example: 125, map sheet 18
field-land_area_m2 = Area of the lot (m²)
field-land_paper_file = Copy of a lawful land paper

## Works
field-works_name = Name of the works
    .hint = For example: single house
field-works_class = Class of the works
    .opt-III = Class III
    .opt-IV = Class IV
field-design_by = Designed by
field-floor_area_m2 = Ground floor area (m²)
    .hint = For example: 85.5
field-total_floor_area_m2 = Total floor area (m²)
field-storeys = Storeys
    .hint = With basements, mezzanines and roof rooms
field-height_m = Height (m)
field-ground_level_m = Ground level (m)
field-setback_m = Setback from the road line (m)
field-adjoining = Are there adjoining buildings?
field-neighbour_commitment = Commitment to the safety of adjoining buildings
field-detailed_plan = Does an approved detailed plan cover the land?
field-fire_required = Do the works need a fire-safety procedure?
field-fire_outcome = Outcome of the fire-safety procedure
field-public_sewer = Will waste water go into the public sewer?
field-drawings = Drawings
    .hint = Site, floors, elevations, sections, foundations and utility connections; PDF files
field-delivery = How do you want the result?
    .opt-counter = At the Public Administration Service Centre
    .opt-post = By post
field-truthful = I undertake to build as the permit says, and answer before the law if I do not.

rule-within_lot = The ground floor cannot be larger than the lot
rule-total_covers_floor = The total floor area cannot be smaller than the ground floor

## Papers
paper-request = Application (form 1, Annex II, Decree 175/2024/NĐ-CP)
paper-land_paper = One lawful land paper
paper-drawings = 2 sets of drawings
paper-fire = Outcome of the fire-safety procedure
paper-neighbour = Commitment to the safety of adjoining buildings

lookup-owner = To enter the owner in the building permit
lookup-land = To identify the land instead of asking for a copy of the land paper

## Steps
step-reception = Dossier checked and accepted
step-appraise = Dossier appraised, site visited
step-await_first = Waiting for what the first notice asked
step-appraise_supplement = Supplement appraised
step-await_second = Waiting for what the second notice asked
step-appraise_last = Second supplement considered
step-opinions = Other agencies asked
ask-planning = Planning agency
ask-fire = Fire-safety agency
ask-environment = Environment agency
step-conclude = Opinions joined, appraisal concluded
step-stopped = Stopped until what keeps the commune is over
step-decide = Leader decides on the permit
step-decide_refusal = Leader considers the refusal
step-pay = Fee paid
step-hand_over = Permit and stamped drawings handed over
end-returned = Building permit handed over
end-refused = Refused, with reasons
end-not_accepted = Not accepted, with reasons
end-withdrawn = Withdrawn

action-appraise-forward = Submit to the leader
action-conclude-forward = Submit to the leader
action-decide-approve = Sign the permit
