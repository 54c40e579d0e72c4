package main

import (
	"bufio"
	"fmt"
	"math/big"
	"net"
	"os"
)

func main() {
	power := new(big.Int).Lsh(big.NewInt(1), 50)
	values := []string{"4j", "4", "5", "-5", "17", "29", power.String(),
		new(big.Int).Sub(power, big.NewInt(1)).String()}
	for _, value := range values {
		conn, err := net.Dial("tcp", "127.0.0.1:8809")
		if err != nil {
			fmt.Println("cannot reach the server:", err)
			os.Exit(1)
		}
		fmt.Fprintln(conn, value)
		scanner := bufio.NewScanner(conn)
		fmt.Printf("Question: %s\nAnswer: ", value)
		if !scanner.Scan() {
			fmt.Println("none at all")
		} else if scanner.Text() == "T" {
			fmt.Println("this is a prime")
		} else if scanner.Text() == "F" {
			fmt.Println("this is composite")
		} else if scanner.Text() == "E" {
			fmt.Println("the server complains")
		} else {
			fmt.Println("what does", scanner.Text(), "mean?")
		}
		conn.Close()
	}
}
