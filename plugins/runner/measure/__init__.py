"""What can be measured of a built site: in a browser, by its bytes, by other people's checkers."""
