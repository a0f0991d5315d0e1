select max(place) from receipt
