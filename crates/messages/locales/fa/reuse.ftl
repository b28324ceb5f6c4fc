### Pages for checking and reusing: methodology, downloads, claims, press, about, API.
