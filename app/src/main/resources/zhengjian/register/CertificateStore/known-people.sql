select id_look_up from certificate where id_look_up in (?)
