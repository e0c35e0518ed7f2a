### Words of the page frame, the components and the browser runtime.

## Page frame
ui-skip = Skip to main content
ui-nav = Main
ui-menu = Menu
ui-crumbs = You are here
ui-home = Home
ui-back = Back
ui-account = Account
ui-settings = Account and security
ui-sign-in = Sign in
ui-sign-out = Sign out
ui-theme-switch = Switch between light and dark
ui-keys-off = Switch single keys off
ui-keys-on = Switch single keys on
ui-theme = Appearance
ui-theme-light = Light
ui-theme-dark = Dark
ui-theme-auto = As the device
ui-language = Language
ui-help = Not good with computers?
ui-accessibility = Accessibility
ui-privacy = Privacy
ui-status = System status
ui-hotline = Hotline { $number }
ui-cookies = This site uses only the cookies it needs to work.
ui-error-prefix = Error
ui-desk-nav = Work boxes
ui-find = Search or command…
ui-list = List
ui-details = Details
ui-to-list = Back to the list
ui-print = Print this page

## Components
ui-optional = (optional)
ui-problems =
    { $n ->
        [one] There is 1 thing to change
       *[other] There are { $n } things to change
    }
ui-choose = Choose…
ui-day = Day
ui-month = Month
ui-year = Year
ui-choose-file = Choose or photograph a file
ui-change = Change
ui-older = Older
ui-newer = Newer
ui-pages = Pages
ui-step-of = Step { $now } of { $total }
ui-step-done = Done
ui-step-now = In progress
ui-step-ahead = Not yet
ui-step-failed = Failed
ui-copy = Copy
ui-remove-row = Remove row { $n }
ui-add-row = Add a row
ui-help-title = Not good with computers?
ui-help-text = Call { $number }, go to the nearest one-stop counter, or let a relative help you. Being helped costs nothing and takes no longer.
ui-help-more = More ways

## Time
ui-just-now = just now
ui-past-minute =
    { $n ->
        [one] { $n } minute ago
       *[other] { $n } minutes ago
    }
ui-past-hour =
    { $n ->
        [one] { $n } hour ago
       *[other] { $n } hours ago
    }
ui-past-day =
    { $n ->
        [one] { $n } day ago
       *[other] { $n } days ago
    }
ui-coming-minute =
    { $n ->
        [one] in { $n } minute
       *[other] in { $n } minutes
    }
ui-coming-hour =
    { $n ->
        [one] in { $n } hour
       *[other] in { $n } hours
    }
ui-coming-day =
    { $n ->
        [one] in { $n } day
       *[other] in { $n } days
    }

## Error pages
ui-error-malformed = The request could not be read
ui-error-malformed-help = The link or form was damaged. Go back and try again.
ui-error-signed-out = Please sign in
ui-error-signed-out-help = After signing in this page will open. What you typed is still on this device.
ui-error-forbidden = You may not open this page
ui-error-forbidden-help = If your work needs this page, ask the administrator of your unit for access.
ui-error-not-found = Page not found
ui-error-not-found-help = The address may be mistyped, or the page was moved. Search for a service on the home page or look up a case by its code.
ui-error-conflict = Somebody changed it before you
ui-error-conflict-help = Nothing was overwritten. Open the page again to see the newest version, then carry on.
ui-error-refused = This cannot be done
ui-error-refused-help = Everything is as it was before you pressed the button.
ui-error-invalid = Something needs to be changed
ui-error-invalid-help = Go back to the form; what you typed is still there.
ui-error-too-large = The file or content is too large
ui-error-too-large-help = Choose a smaller file or take the photo at a lower resolution.
ui-error-too-many = That was too fast
ui-error-too-many-help = Wait a moment and try again. Nothing was lost.
ui-error-bug = Something went wrong here
ui-error-bug-help = This is our fault and has been recorded. Nothing of yours was changed. Try again in a few minutes.
ui-error-busy = The system is busy
ui-error-busy-help = Try again in a few minutes. What you typed is still on this device.
ui-error-reference = Reference when you call { $number }

## Browser runtime; [name] is a place to be filled
ui-js-cancel = Cancel
ui-js-copied = Copied
ui-js-draft-kept = Saved on this device at [time]
ui-js-draft-restored = Restored the draft from this device
ui-js-file-empty = The file [name] is empty, choose another
ui-js-file-large = The file [name] is too large, at most [most]
ui-js-file-type = Files like [name] are not accepted
ui-js-live = Live
ui-js-no-network = Not sent: no network. Everything is still here, try again.
ui-js-not-sent = The decision was not sent
ui-js-nothing = Nothing found. Try another word, or type a case code.
ui-js-open = Open again
ui-js-palette = Type a command, case code, name… (no tone marks needed)
ui-js-passkey-failed = The passkey did not work. Try again or sign in another way.
ui-js-reconnecting = Reconnecting…
ui-js-results = Results
ui-js-sent-soon = Will be sent in a few seconds
ui-js-undo = Undo
ui-js-undone = Undone, nothing was sent
ui-js-uploading = Uploading
ui-js-waiting-for-network = No network. This goes by itself as soon as it is back; leave the page open.
ui-js-yes = Yes
