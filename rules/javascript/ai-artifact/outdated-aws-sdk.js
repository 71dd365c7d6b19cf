// ruleid: outdated-aws-sdk
const AWS = require("aws-sdk");
// ruleid: outdated-aws-sdk
import * as aws from "aws-sdk";

// ok: outdated-aws-sdk
const { S3Client } = require("@aws-sdk/client-s3");
// ok: outdated-aws-sdk
import mock from "aws-sdk-mock";
