"""Names of places in the United States, for texts that list them."""

from __future__ import annotations

STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
"""Postal code -> name."""

CITIES = frozenset(
    " ".join(name.split())
    for name in """
    Akron, Albany, Albuquerque, Alexandria, Allentown, Amarillo, Anaheim, Anchorage, Ann Arbor,
    Arlington, Asheville, Atlanta, Augusta, Austin, Bakersfield, Baltimore, Baton Rouge, Beachwood,
    Bellevue, Birmingham, Bloomington, Boca Raton, Boise, Boston, Boulder, Bridgeport, Brooklyn,
    Brownsville, Burlington, Canton, Cape Coral, Chandler, Chapel Hill, Charleston, Charlotte,
    Chattanooga, Chesapeake, Chicago, Chula Vista, Cincinnati, Clarksville, Clearwater, Cleveland,
    Colorado Springs, Columbus, Coral Gables, Coral Springs, Corpus Christi, Cuyahoga Falls, Dallas,
    Dayton, Dearborn, Denver, Des Moines, Detroit, Durham, El Paso, Elyria, Escondido, Eugene,
    Evanston, Evansville, Fargo, Fayetteville, Fort Collins, Fort Lauderdale, Fort Wayne,
    Fort Worth, Fremont, Fresno, Gainesville, Gastonia, Glendale, Grand Rapids, Greensboro,
    Greenville, Hartford, Henderson, Hialeah, High Point, Hoboken, Hollywood, Honolulu, Houston,
    Huntington Beach, Huntsville, Indianapolis, Irvine, Jacksonville, Jersey City, Joliet,
    Kalamazoo, Kansas City, Kettering, Knoxville, Lakewood, Lansing, Laredo, Las Vegas, Lexington,
    Lincoln, Little Rock, Livonia, Long Beach, Lorain, Los Angeles, Louisville, Lubbock, Madison,
    Manhattan, McAllen, Memphis, Mesa, Miami, Miami Beach, Milwaukee, Minneapolis, Modesto,
    Montgomery, Naperville, Naples, Nashville, Newark, New Haven, New Orleans, New York,
    New York City, Norfolk, Oakland, Oklahoma City, Omaha, Ontario, Orlando, Overland Park, Oxnard,
    Palo Alto, Parma, Pasadena, Peoria, Philadelphia, Phoenix, Pittsburgh, Plano, Pomona, Portland,
    Providence, Provo, Queens, Raleigh, Reno, Richmond, Riverside, Roanoke, Rochester, Rockford,
    Royal Oak, Sacramento, Salem, Salinas, Salt Lake City, San Antonio, San Bernardino, San Diego,
    San Francisco, San Jose, Santa Ana, Santa Barbara, Santa Clarita, Santa Fe, Santa Monica,
    Santa Rosa, Sarasota, Savannah, Scottsdale, Scranton, Seattle, Shaker Heights, Shreveport,
    Silver Spring, Sioux Falls, Spokane, Springfield, St. Louis, St. Paul, St. Petersburg, Stamford,
    Staten Island, Stockton, Strongsville, Sunnyvale, Syracuse, Tacoma, Tallahassee, Tampa, Tempe,
    Toledo, Topeka, Torrance, Trenton, Tucson, Tulsa, Vancouver, Virginia Beach, Warren,
    West Palm Beach, Westlake, White Plains, Wichita, Wilmington, Winston-Salem, Worcester, Yonkers,
    Youngstown, Brentwood, Fairfax, Rockville, Bethesda, Marietta, Alpharetta, Roswell, Sandy
    Springs, Troy, Novi, Farmington Hills, Bloomfield Hills, Southfield, Matthews, Huntersville,
    Westerville, Dublin, Hilliard, Gahanna, Grove City, Beavercreek, Centerville, Fairborn, Mason,
    Norwood, Medina, Solon, Brecksville, Bronx, Hoboken, Coral Way, Brickell, Coconut Grove
    """.replace("\n", " ").split(",")
    if name.strip()
)
"""Cities and large suburbs whose name is hardly ever another word when it has a capital."""
