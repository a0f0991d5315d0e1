update job_failure set sentence = ? where job = ? and unit = ?
