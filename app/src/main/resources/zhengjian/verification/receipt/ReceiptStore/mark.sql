select place from receipt_mark
