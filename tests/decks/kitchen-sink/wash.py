def wash(plates):
    return clean(plates)
