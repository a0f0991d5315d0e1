update holder_claim set settled = 1 where claim = ?
