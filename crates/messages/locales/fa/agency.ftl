### Pages of agencies: ranking, agency, comparison, services.
