# Words all services share.

## How things are written
shown-yes = Yes
shown-no = No
shown-declared = Declared
shown-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
shown-thousands = ,
shown-decimal = .

## Errors
error-required = Fill this in
error-choose-one = Choose one
error-attach-file = Choose a file of this paper
error-tick-declaration = Tick the declaration to go on
error-add-row = Add at least one row
error-not-understood = This answer could not be read; enter it again
error-unknown-field = This form has no such question
error-too-short = Enter at least { $min } { $min ->
    [one] character
   *[other] characters
}
error-too-long = Shorten this to { $max } characters (now { $length })
error-not-a-number = Enter a number, for example 120 or 68.5
error-whole-number = Enter a whole number
error-too-many-decimals = Enter at most { $max } digits after the point
error-too-small = Enter { $min } or more
error-too-large = Enter { $max } or less
error-not-an-amount = Enter an amount, for example 50,000,000
error-whole-dong = Enter an amount in whole dong
error-date-incomplete = Enter day, month and year
error-year-four-digits = The year must have 4 digits, for example 2026
error-not-a-date = There is no such day; check the date
error-in-future = This day has not come yet; check the date
error-in-past = This day has passed; choose today or later
error-too-early = Enter { $min } or a later day
error-too-young = This person must be at least { $min } years old
error-too-old = This person must be at most { $max } years old
error-not-a-time = Enter hour and minute, for example 09:30
error-not-a-personal-number = The personal number is the 12 digits on the identity card
error-not-a-phone = Enter a Vietnamese telephone number, for example 0912 345 678
error-not-an-email = Enter an e-mail address like name@example.vn
error-not-a-name = A name has letters and spaces only
error-not-a-commune = Choose a commune, ward or special zone from the list
error-file-kind = Choose a PDF file or a JPEG or PNG picture
error-file-too-big = Choose a file of at most { $max } MB
error-file-empty = This file is empty; choose another
error-file-harmful = The file runs something or has a virus; print it to a new PDF or choose another
error-file-broken = The file is broken or its end is missing; please choose it again
error-too-many-files = Choose at most { $max } { $max ->
    [one] file
   *[other] files
}
error-too-few-rows = Add rows until there are at least { $min }
error-too-many-rows = Remove rows until there are at most { $max }

## Fees
fee-free = Free of charge
fee-fixed = Published fee
fee-per-copy = By number of copies
fee-per-page = By number of pages
fee-by-province = Set by the provincial People's Council
fee-unset = Set by the provincial People's Council; reception tells the amount

## Ways to file
channel-online = Online
channel-counter = At the counter
channel-post = By public post

## Terms
term-same_day = Same working day; received after 15:00, the next working day
term-working_hours = { $amount } working { $amount ->
    [one] hour
   *[other] hours
}
term-working_days = { $amount } working { $amount ->
    [one] day
   *[other] days
}
term-calendar_days = { $amount } { $amount ->
    [one] day
   *[other] days
}
term-months = { $amount } { $amount ->
    [one] month
   *[other] months
}

## Papers
paper-state-needed = To be handed in
paper-state-given = Given
paper-state-held = Already held by the state

## Who acts
role-applicant = Applicant
role-reception = Reception
role-officer = Case officer
role-leader = Leader
role-agency = Agency consulted

## Case states
state-newly_filed = Newly filed
state-accepted = Accepted
state-not_accepted = Not accepted
state-in_progress = In progress
state-supplement_requested = Supplement requested
state-payment_requested = Financial obligation requested
state-withdrawn = Withdrawn by applicant
state-stopped = Processing stopped
state-processed = Processed, result ready
state-returned = Result returned

## Actions
action-accept = Accept
action-forward = Send on
action-supplement = Ask for a supplement
action-refuse = Refuse
action-propose_refusal = Propose refusal
action-consult = Ask for opinions
action-approve = Approve
action-return = Send back
action-issue = Register and issue
action-answer = Supply
action-confirm = Confirm
action-correct = Ask for a correction
action-pay = Pay
action-lapse = Time has passed
action-agree = Agree
action-object = Object
action-hand_over = Hand over
action-withdraw = Withdraw
action-stop = Stop the clock
action-resume = Go on
