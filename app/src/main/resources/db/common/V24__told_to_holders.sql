-- For which place and purpose a certificate was checked in a list; empty when nothing was said.
alter table roster_check add column place ${text} not null default '';
alter table roster_check add column purpose ${text} not null default '';

-- Whether a claim was settled: staff list those that wait by this, so that old ones are not lost behind newer ones.
alter table holder_claim add column settled ${int} not null default 0;

update holder_claim
   set settled = 1
 where (select count(*) from dossier where dossier.subject = 'claim/' || holder_claim.claim) > 1;

create index holder_claim_settled on holder_claim (settled, made_at);
