module premiers

go 1.19
