module premiers

go 1.18
