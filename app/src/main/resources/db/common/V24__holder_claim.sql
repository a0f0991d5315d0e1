-- Whether a claim was settled: staff list those that wait by this, so that old ones are not lost behind newer ones.
alter table holder_claim add column settled ${int} not null default 0;

update holder_claim
   set settled = 1
 where (select count(*) from dossier where dossier.subject = 'claim/' || holder_claim.claim) > 1;

create index holder_claim_settled on holder_claim (settled, made_at);
