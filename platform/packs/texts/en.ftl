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
shown-month = { $month ->
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
shown-days = { $amount } { $amount ->
    [one] day
   *[other] days
}
shown-weeks = { $amount } { $amount ->
    [one] week
   *[other] weeks
}
shown-months = { $amount } { $amount ->
    [one] month
   *[other] months
}
shown-years = { $amount } { $amount ->
    [one] year
   *[other] years
}
shown-signed = { $name } (signed)
shown-signed-by-hand = { $name } (signed, also by hand)
shown-nothing-yet = Computed once the answers are there
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
error-choose-some = Choose from the options given
error-too-few-chosen = Choose at least { $min } { $min ->
    [one] option
   *[other] options
}
error-too-many-chosen = Choose at most { $max } { $max ->
    [one] option
   *[other] options
}
error-too-late = Enter { $max } or an earlier day
error-time-too-early = Enter { $min } or later
error-time-too-late = Enter { $max } or earlier
error-not-a-percentage = Enter a percentage, for example 12.5
error-not-a-month = Enter month and year, for example 11/2026
error-month-incomplete = Enter month and year
error-month-in-future = This month has not come yet; check it
error-month-in-past = This month has passed; choose this month or later
error-month-too-early = Enter { $min } or a later month
error-month-too-late = Enter { $max } or an earlier month
error-not-a-duration = Enter a whole number, for example 6, then choose the unit
error-duration-too-short = Enter at least { $amount } { $unit ->
    [days] days
    [weeks] weeks
    [months] months
   *[years] years
}
error-duration-too-long = Enter at most { $amount } { $unit ->
    [days] days
    [weeks] weeks
    [months] months
   *[years] years
}
error-not-a-tax-code = A tax code has 10 digits, 13 for a dependent unit, or is a 12-digit personal number
error-tax-code-digit = A digit of this tax code is mistyped; compare it with the tax registration certificate
error-tax-code-kind = This kind of tax code is not used here; see the hint above
error-not-a-company-code = An enterprise code is the 10 digits on the enterprise registration certificate
error-company-code-digit = A digit of this enterprise code is mistyped; compare it with the certificate
error-not-a-plate = Enter the plate as on the vehicle, for example 30K-123.45 or 29B1-123.45
error-not-a-url = Enter the address of a page, for example https://motcua.example/page
error-url-host = Only addresses of { $hosts } are accepted
error-not-an-account = An account number has { $min } to { $max } digits
error-not-degrees = Enter degrees, for example 16.0544 or 108.2022
error-not-in-vietnam = This point is outside Vietnam; check latitude and longitude
error-sign = Type your name and tick the box to sign
error-tick-signature = Tick the box to sign
error-not-a-drawing = The drawn signature could not be read; clear it and sign again
error-repeated = This is the same as in row { $row }; every row must differ
error-too-few-files = Choose at least { $min } { $min ->
    [one] file
   *[other] files
}

## Parts of a question
part-person-name = Full name
part-person-birth_date = Birth date
part-person-number = Personal number
part-bank_account-bank = Bank
part-bank_account-number = Account number
part-place-latitude = Latitude
part-place-longitude = Longitude
part-place-note = Where it is, in words
part-place-here = Use my position
part-place-finding = Finding your position…
part-place-found = Position taken, within about [m] m
part-place-failed = The position could not be found; enter numbers or words
part-place-move = Move the point
part-place-north = 10 m north
part-place-south = 10 m south
part-place-east = 10 m east
part-place-west = 10 m west
part-signature-name = Type your full name
part-signature-agreed = I sign
part-signature-drawing = Sign by hand here (optional)
part-signature-clear = Clear the drawing
part-signature-drawn = There is a drawn signature
part-duration-amount = Amount
part-duration-unit = Unit
unit-days = days
unit-weeks = weeks
unit-months = months
unit-years = years

## Banks, by BIN
bank-970405 = Agribank
bank-970418 = BIDV
bank-970415 = VietinBank
bank-970436 = Vietcombank
bank-970422 = MB
bank-970407 = Techcombank
bank-970416 = ACB
bank-970432 = VPBank
bank-970423 = TPBank
bank-970403 = Sacombank
bank-970437 = HDBank
bank-970441 = VIB
bank-970443 = SHB
bank-970426 = MSB
bank-970448 = OCB
bank-970449 = LPBank
bank-970440 = SeABank
bank-970431 = Eximbank
bank-970425 = ABBANK
bank-970428 = Nam A Bank
bank-970412 = PVcomBank
bank-970409 = Bac A Bank
bank-970452 = KienlongBank
bank-970424 = Shinhan Bank

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
