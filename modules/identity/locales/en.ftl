### Accounts, sign-in, sessions.

identity-sign-in = Sign in
identity-sign-in-passkey = Sign in with a passkey
identity-sign-in-passkey-hint = Use your fingerprint, face or device code; no password to remember.
identity-sign-in-wrong = The login or the password is not right. Check both and try again.
identity-sign-in-waits = Too many failed attempts. Try again in { $minutes } minutes, or sign in with a passkey.
identity-login = Personal number or login name
identity-login-hint = Citizens enter the 12 digits of their identity card
identity-login-wrong = Enter a 12-digit personal number, or a name of 3 to 64 plain letters and digits that begins with a letter
identity-login-name = Login name
identity-personal-number = Personal number
identity-name = Full name
identity-name-wrong = Enter a full name of at most 120 characters
identity-shared = Shared computer: end the session after 10 minutes without use
identity-busy = Many people are signing in at the moment. Try again in a few seconds.
identity-continue = Continue
identity-look = Look
identity-account = My account
identity-position = Position in use
identity-seat = Choose a position
identity-seat-question = In which position do you work now?
identity-seat-wrong = Choose a position from the list
identity-seat-myself = As myself
identity-seat-myself-hint = For your own matters, without the rights of a position
identity-sessions = Open sessions
identity-sessions-count =
    { $n ->
        [one] { $n } session
       *[other] { $n } sessions
    }
identity-sessions-about = If there is a session that you do not recognise, end it and change your password.
identity-session-this = This session
identity-session-opened = Opened at
identity-session-ends = ends
identity-session-close = End session
identity-way-password = with a password
identity-way-passkey = with a passkey
identity-password = Change password
identity-password-field = Password
identity-password-current = Current password
identity-password-new = New password
identity-password-hint = At least 10 characters. A sentence you can remember is better than a word you cannot. Other sessions will end.
identity-password-save = Change password
identity-password-wrong = The current password is not right
identity-password-short = The password needs at least 10 characters
identity-password-long = The password may have at most 200 characters
identity-password-login = The password must not contain the login name or personal number
identity-password-plain = The password must not be digits only or one repeated character
identity-passkey = Passkey
identity-passkeys = Passkeys
identity-passkeys-about = A passkey lives on your phone or computer and opens with your fingerprint, face or device code. Nobody can take it as they can take a password.
identity-passkey-added = Added on
identity-passkey-used = used
identity-passkey-add = Add a passkey
identity-passkey-name = Name for this passkey
identity-passkey-name-hint = For example: My phone
identity-passkey-remove = Remove
identity-passkey-remove-question = Remove { $name }? It will no longer sign you in.
identity-passkey-too-many = The account has 20 passkeys. Remove one that you do not use, then add again.
identity-passkey-no-host = Passkeys need an address with a host name. Open the site by its name instead of a numeric address.
identity-passkey-unreadable = The browser sent a passkey that cannot be read. Try again.
identity-passkey-late = This use of the passkey took more than 5 minutes or was used before. Begin again.
identity-passkey-wrong = This passkey did not sign you in. Try another one or use your password.
