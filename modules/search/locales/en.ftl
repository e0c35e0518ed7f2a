### Searching in what the reader may see.

search-title = Search
search-label = Case code, name, service (tone marks are not needed)
search-find = Search
search-start = What are you looking for?
search-start-help = Type a case code, a name or the name of a service. Tone marks are not needed; the last word may be half typed.
search-none = Nothing found
search-none-help = Leave out a word or check the code. Only what you may see is searched; a case that was just filed can take some seconds to appear.
search-full = These are the 20 newest results. Type another word to narrow them down.
