### The catalogue of procedures, the page of one procedure.

services-nav = Services

## Front page
services-home-title = What do you need to do today?
services-home-description = Find a procedure, file online, follow your case.
services-search-label = Say it in your own words, with or without tone marks
services-search-example = e.g. birth certificate, building permit
services-search-button = Search
services-often = Often asked:
services-often-birth = Birth
services-often-identity = Identity card
services-often-licence = Driving licence
services-often-business = Household business
services-running-title = Do it online now
services-events-title = By life event
services-all = See all procedures
services-track-title = Follow a case
services-track-label = Case code
services-track-hint = Printed on your receipt
services-track-button = See progress

## List
services-crumb-home = Home
services-list-title = All procedures
services-list-results = Results for “{ $query }”
services-filters = Filter
services-filter-level = Level that decides
services-filter-body = Published by
services-filter-field = Field
services-filter-online = Only what can be filed online here
services-filter-button = Filter
services-filter-clear = Clear filters
services-found =
    { $n ->
        [0] No procedures
        [one] 1 procedure
       *[other] { $n } procedures
    }
services-empty-title = No procedure found
services-empty-help = Try fewer words, remove a filter, or choose a life event.
services-empty-call = Or call { $number } and say what you need; they will name the procedure.
services-page-before = Previous page
services-page-after = See more
services-runs = File here
services-level-commune = Commune
services-level-province = Province
services-level-ministry = Ministry
services-level-other = Other authority

## One procedure
services-start = Start, about { $n } minutes
services-start-note = You can stop at any time; drafts are kept for 30 days.
services-at-counter = Do it at a counter
services-about-minutes = about { $n } minutes
services-not-here-title = This procedure cannot be filed online here yet
services-not-here = File with the authority named below, or at the nearest Public Administration Service Centre. Fee and deadline are the same.
services-not-here-file-at = Where to file: { $place }.
services-portal-link = The procedure on the national portal
services-check = Some deadlines or fees may have changed. Please confirm them at the counter before you file.
services-check-figure = confirm at the counter
services-papers-title = What you need
services-paper-held = State already has it
services-paper-upload = Upload
services-paper-online = Filled in online
services-paper-sometimes = In some cases
services-paper-show = Show only
services-paper-needed = Hand in
services-paper-held-hint = Not needed when the register has it
services-paper-held-or-upload = Not needed when the register has it; otherwise upload a photo
services-paper-form-hint = Your answers become this form
services-paper-sometimes-hint = The form tells you whether you need it
services-paper-only-if = Only if: { $what }
services-paper-held-if = Not needed when: { $what }
services-paper-form-number = Form { $number }
services-paper-originals = { $n ->
        [one] 1 original
       *[other] { $n } originals
    }
services-paper-copies = { $n ->
        [one] 1 copy
       *[other] { $n } copies
    }
services-paper-at-counter = at a counter: { $sheets }
services-ways-title = Ways to file, deadline, fee
services-way = Way
services-term = Deadline
services-fee = Fee
services-channel-online = Online
services-channel-counter = At a counter
services-channel-post = By public post
services-term-same-day = The same working day; the next one when received after 15:00
services-term-working-hours = { $n } working hours
services-term-working-days = { $n ->
        [one] 1 working day
       *[other] { $n } working days
    }
services-term-calendar-days = { $n ->
        [one] 1 day
       *[other] { $n } days
    }
services-term-months = { $n ->
        [one] 1 month
       *[other] { $n } months
    }
services-term-no-unit = { $n } (published without a unit)
services-term-unknown = Not published
services-fee-free = Free
services-fee-by-province = Set by the provincial People's Council
services-fee-or-province = { $amount }, or what the province has set
services-fee-unknown = Not published
services-fee-see-portal = See the published page
services-fee-exempt = Free for: { $who }
services-fee-per-page = { $amount } a page
services-fee-per-page-up-to = { $amount } a page up to page { $page }
services-fee-cap = at most { $amount } a copy
services-fee-per-copy = plus { $amount } a copy
services-fee-refunded = Paid back on refusal
services-steps-title = Steps
services-step-form = You fill in the form online
services-step-form-pages = { $n } pages
services-step-within = within { $term }
services-step-sometimes = When needed
services-step-silence = silence is consent
services-role-applicant = You
services-role-reception = Reception desk
services-role-officer = Case officer
services-role-leader = Leader
services-role-signer = Certifying officer
services-role-council = Council
services-role-external = Another authority
services-role-system = System
services-facts-title = In short
services-who = Who can
services-where = Where to file
services-decides = Who decides
services-promised = Promised time
services-measured = Measured, last 30 days
services-half-within = Half are done within { $time }
services-on-time = { $share }% on time
services-cases = From { $n } cases
services-too-few = Not enough cases yet
services-minutes = { $n } minutes
services-hours = { $n ->
        [one] 1 hour
       *[other] { $n } hours
    }
services-days = { $n } days
services-window-title = When you must
services-window = Within { $n } days by law
services-result = Result
services-field = Field
services-code = Procedure code
services-audience-citizen = Vietnamese citizens
services-audience-overseas = Vietnamese living abroad
services-audience-foreigner = Foreigners
services-audience-enterprise = Enterprises
services-audience-organisation = Organisations
services-anywhere-province = Anywhere in the province
services-anywhere-nation = Anywhere in the country
services-rating-title = What users say
services-ratings = from { $n } ratings
services-no-rating = No ratings yet.
services-law-title = Legal basis
services-decision = Published under Decision { $number }
services-versions-title = Published versions
services-version = Version { $n }
services-together = Do several at once
services-other-way = This procedure is filed in person, or in the ways told below.
services-flow-title = How a case goes
services-flow-about = The steps, who does them, and where each decision leads. A case can be withdrawn in most of them.
services-flow-file = Download the diagram (BPMN 2.0)
services-flow-link = See the diagram

## Trial
services-trial = Trial
services-trial-title = On trial.
services-trial-help = Only service owners see this version. The public neither sees it nor can file under it.
services-stage-trial = Stage 1: trial data on trial.
services-stage-trial-real = Stage 2: real data on trial.
services-stage-live-trial = Stage 3: trial data on live.
