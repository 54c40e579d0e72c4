epackage main

import (
	"math/big"
	"regexp"
	"strings"
)

var entier = regexp.MustCompile(`^[+-]?[0-9]+$`)

func code(texte string) byte {
	texte = strings.TrimSpace(texte)
	if !entier.MatchString(texte) {
		return 'E'
	}
	n, _ := new(big.Int).SetString(texte, 10)
	if n.Sign() > 0 && n.ProbablyPrime(20) {
		return 'T'
	}
	return 'F'
}
