select count(*) from holder_claim where settled = 0
