// @generated from core/protocol/schema, crc c516dd16, body b02f929d
use crate::api_key::ApiProperties;

/// Every API of this release, ascending by key.
pub(crate) const APIS: &[ApiProperties] = &[
ApiProperties { key: ApiKey::Produce, name: "Produce", lowest: 3, highest: 13, unstable: false, flexible: 9, broker: true, controller: false },
ApiProperties { key: ApiKey::Fetch, name: "Fetch", lowest: 4, highest: 18, unstable: false, flexible: 12, broker: true, controller: true },
ApiProperties { key: ApiKey::ListOffsets, name: "ListOffsets", lowest: 1, highest: 11, unstable: false, flexible: 6, broker: true, controller: false },
ApiProperties { key: ApiKey::Metadata, name: "Metadata", lowest: 0, highest: 13, unstable: false, flexible: 9, broker: true, controller: false },
ApiProperties { key: ApiKey::OffsetCommit, name: "OffsetCommit", lowest: 2, highest: 10, unstable: false, flexible: 8, broker: true, controller: false },
ApiProperties { key: ApiKey::OffsetFetch, name: "OffsetFetch", lowest: 1, highest: 10, unstable: false, flexible: 6, broker: true, controller: false },
ApiProperties { key: ApiKey::FindCoordinator, name: "FindCoordinator", lowest: 0, highest: 6, unstable: false, flexible: 3, broker: true, controller: false },
ApiProperties { key: ApiKey::JoinGroup, name: "JoinGroup", lowest: 0, highest: 9, unstable: false, flexible: 6, broker: true, controller: false },
ApiProperties { key: ApiKey::Heartbeat, name: "Heartbeat", lowest: 0, highest: 4, unstable: false, flexible: 4, broker: true, controller: false },
ApiProperties { key: ApiKey::LeaveGroup, name: "LeaveGroup", lowest: 0, highest: 5, unstable: false, flexible: 4, broker: true, controller: false },
ApiProperties { key: ApiKey::SyncGroup, name: "SyncGroup", lowest: 0, highest: 5, unstable: false, flexible: 4, broker: true, controller: false },
ApiProperties { key: ApiKey::DescribeGroups, name: "DescribeGroups", lowest: 0, highest: 6, unstable: false, flexible: 5, broker: true, controller: false },
ApiProperties { key: ApiKey::ListGroups, name: "ListGroups", lowest: 0, highest: 5, unstable: false, flexible: 3, broker: true, controller: false },
ApiProperties { key: ApiKey::SaslHandshake, name: "SaslHandshake", lowest: 0, highest: 1, unstable: false, flexible: 32767, broker: true, controller: true },
ApiProperties { key: ApiKey::ApiVersions, name: "ApiVersions", lowest: 0, highest: 5, unstable: false, flexible: 3, broker: true, controller: true },
ApiProperties { key: ApiKey::CreateTopics, name: "CreateTopics", lowest: 2, highest: 7, unstable: false, flexible: 5, broker: true, controller: true },
ApiProperties { key: ApiKey::DeleteTopics, name: "DeleteTopics", lowest: 1, highest: 6, unstable: false, flexible: 4, broker: true, controller: true },
ApiProperties { key: ApiKey::DeleteRecords, name: "DeleteRecords", lowest: 0, highest: 2, unstable: false, flexible: 2, broker: true, controller: false },
ApiProperties { key: ApiKey::InitProducerId, name: "InitProducerId", lowest: 0, highest: 6, unstable: true, flexible: 2, broker: true, controller: false },
ApiProperties { key: ApiKey::OffsetForLeaderEpoch, name: "OffsetForLeaderEpoch", lowest: 2, highest: 4, unstable: false, flexible: 4, broker: true, controller: false },
ApiProperties { key: ApiKey::AddPartitionsToTxn, name: "AddPartitionsToTxn", lowest: 0, highest: 5, unstable: false, flexible: 3, broker: true, controller: false },
ApiProperties { key: ApiKey::AddOffsetsToTxn, name: "AddOffsetsToTxn", lowest: 0, highest: 4, unstable: false, flexible: 3, broker: true, controller: false },
ApiProperties { key: ApiKey::EndTxn, name: "EndTxn", lowest: 0, highest: 5, unstable: false, flexible: 3, broker: true, controller: false },
ApiProperties { key: ApiKey::WriteTxnMarkers, name: "WriteTxnMarkers", lowest: 1, highest: 2, unstable: false, flexible: 1, broker: true, controller: false },
ApiProperties { key: ApiKey::TxnOffsetCommit, name: "TxnOffsetCommit", lowest: 0, highest: 6, unstable: false, flexible: 3, broker: true, controller: false },
ApiProperties { key: ApiKey::DescribeAcls, name: "DescribeAcls", lowest: 1, highest: 3, unstable: false, flexible: 2, broker: true, controller: true },
ApiProperties { key: ApiKey::CreateAcls, name: "CreateAcls", lowest: 1, highest: 3, unstable: false, flexible: 2, broker: true, controller: true },
ApiProperties { key: ApiKey::DeleteAcls, name: "DeleteAcls", lowest: 1, highest: 3, unstable: false, flexible: 2, broker: true, controller: true },
ApiProperties { key: ApiKey::DescribeConfigs, name: "DescribeConfigs", lowest: 1, highest: 4, unstable: false, flexible: 4, broker: true, controller: true },
ApiProperties { key: ApiKey::AlterConfigs, name: "AlterConfigs", lowest: 0, highest: 2, unstable: false, flexible: 2, broker: true, controller: true },
ApiProperties { key: ApiKey::AlterReplicaLogDirs, name: "AlterReplicaLogDirs", lowest: 1, highest: 2, unstable: false, flexible: 2, broker: true, controller: false },
ApiProperties { key: ApiKey::DescribeLogDirs, name: "DescribeLogDirs", lowest: 1, highest: 5, unstable: false, flexible: 2, broker: true, controller: false },
ApiProperties { key: ApiKey::SaslAuthenticate, name: "SaslAuthenticate", lowest: 0, highest: 2, unstable: false, flexible: 2, broker: true, controller: true },
ApiProperties { key: ApiKey::CreatePartitions, name: "CreatePartitions", lowest: 0, highest: 3, unstable: false, flexible: 2, broker: true, controller: true },
ApiProperties { key: ApiKey::CreateDelegationToken, name: "CreateDelegationToken", lowest: 1, highest: 3, unstable: false, flexible: 2, broker: true, controller: true },
ApiProperties { key: ApiKey::RenewDelegationToken, name: "RenewDelegationToken", lowest: 1, highest: 2, unstable: false, flexible: 2, broker: true, controller: true },
ApiProperties { key: ApiKey::ExpireDelegationToken, name: "ExpireDelegationToken", lowest: 1, highest: 2, unstable: false, flexible: 2, broker: true, controller: true },
ApiProperties { key: ApiKey::DescribeDelegationToken, name: "DescribeDelegationToken", lowest: 1, highest: 3, unstable: false, flexible: 2, broker: true, controller: true },
ApiProperties { key: ApiKey::DeleteGroups, name: "DeleteGroups", lowest: 0, highest: 3, unstable: false, flexible: 2, broker: true, controller: false },
ApiProperties { key: ApiKey::ElectLeaders, name: "ElectLeaders", lowest: 0, highest: 2, unstable: false, flexible: 2, broker: true, controller: true },
ApiProperties { key: ApiKey::IncrementalAlterConfigs, name: "IncrementalAlterConfigs", lowest: 0, highest: 1, unstable: false, flexible: 1, broker: true, controller: true },
ApiProperties { key: ApiKey::AlterPartitionReassignments, name: "AlterPartitionReassignments", lowest: 0, highest: 1, unstable: false, flexible: 0, broker: true, controller: true },
ApiProperties { key: ApiKey::ListPartitionReassignments, name: "ListPartitionReassignments", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: true },
ApiProperties { key: ApiKey::OffsetDelete, name: "OffsetDelete", lowest: 0, highest: 0, unstable: false, flexible: 32767, broker: true, controller: false },
ApiProperties { key: ApiKey::DescribeClientQuotas, name: "DescribeClientQuotas", lowest: 0, highest: 1, unstable: false, flexible: 1, broker: true, controller: false },
ApiProperties { key: ApiKey::AlterClientQuotas, name: "AlterClientQuotas", lowest: 0, highest: 1, unstable: false, flexible: 1, broker: true, controller: true },
ApiProperties { key: ApiKey::DescribeUserScramCredentials, name: "DescribeUserScramCredentials", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: true },
ApiProperties { key: ApiKey::AlterUserScramCredentials, name: "AlterUserScramCredentials", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: true },
ApiProperties { key: ApiKey::Vote, name: "Vote", lowest: 0, highest: 2, unstable: false, flexible: 0, broker: false, controller: true },
ApiProperties { key: ApiKey::BeginQuorumEpoch, name: "BeginQuorumEpoch", lowest: 0, highest: 1, unstable: false, flexible: 1, broker: false, controller: true },
ApiProperties { key: ApiKey::EndQuorumEpoch, name: "EndQuorumEpoch", lowest: 0, highest: 1, unstable: false, flexible: 1, broker: false, controller: true },
ApiProperties { key: ApiKey::DescribeQuorum, name: "DescribeQuorum", lowest: 0, highest: 2, unstable: false, flexible: 0, broker: true, controller: true },
ApiProperties { key: ApiKey::AlterPartition, name: "AlterPartition", lowest: 2, highest: 3, unstable: false, flexible: 2, broker: false, controller: true },
ApiProperties { key: ApiKey::UpdateFeatures, name: "UpdateFeatures", lowest: 0, highest: 2, unstable: false, flexible: 0, broker: true, controller: true },
ApiProperties { key: ApiKey::Envelope, name: "Envelope", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: false, controller: true },
ApiProperties { key: ApiKey::FetchSnapshot, name: "FetchSnapshot", lowest: 0, highest: 1, unstable: false, flexible: 0, broker: false, controller: true },
ApiProperties { key: ApiKey::DescribeCluster, name: "DescribeCluster", lowest: 0, highest: 2, unstable: false, flexible: 0, broker: true, controller: true },
ApiProperties { key: ApiKey::DescribeProducers, name: "DescribeProducers", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::BrokerRegistration, name: "BrokerRegistration", lowest: 0, highest: 4, unstable: false, flexible: 0, broker: false, controller: true },
ApiProperties { key: ApiKey::BrokerHeartbeat, name: "BrokerHeartbeat", lowest: 0, highest: 2, unstable: false, flexible: 0, broker: false, controller: true },
ApiProperties { key: ApiKey::UnregisterBroker, name: "UnregisterBroker", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: true },
ApiProperties { key: ApiKey::DescribeTransactions, name: "DescribeTransactions", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::ListTransactions, name: "ListTransactions", lowest: 0, highest: 2, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::AllocateProducerIds, name: "AllocateProducerIds", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: false, controller: true },
ApiProperties { key: ApiKey::ConsumerGroupHeartbeat, name: "ConsumerGroupHeartbeat", lowest: 0, highest: 1, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::ConsumerGroupDescribe, name: "ConsumerGroupDescribe", lowest: 0, highest: 1, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::ControllerRegistration, name: "ControllerRegistration", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: false, controller: true },
ApiProperties { key: ApiKey::GetTelemetrySubscriptions, name: "GetTelemetrySubscriptions", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::PushTelemetry, name: "PushTelemetry", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::AssignReplicasToDirs, name: "AssignReplicasToDirs", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: false, controller: true },
ApiProperties { key: ApiKey::ListConfigResources, name: "ListConfigResources", lowest: 0, highest: 1, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::DescribeTopicPartitions, name: "DescribeTopicPartitions", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::ShareGroupHeartbeat, name: "ShareGroupHeartbeat", lowest: 1, highest: 1, unstable: false, flexible: 1, broker: true, controller: false },
ApiProperties { key: ApiKey::ShareGroupDescribe, name: "ShareGroupDescribe", lowest: 1, highest: 1, unstable: false, flexible: 1, broker: true, controller: false },
ApiProperties { key: ApiKey::ShareFetch, name: "ShareFetch", lowest: 1, highest: 2, unstable: false, flexible: 1, broker: true, controller: false },
ApiProperties { key: ApiKey::ShareAcknowledge, name: "ShareAcknowledge", lowest: 1, highest: 2, unstable: false, flexible: 1, broker: true, controller: false },
ApiProperties { key: ApiKey::AddRaftVoter, name: "AddRaftVoter", lowest: 0, highest: 1, unstable: false, flexible: 0, broker: true, controller: true },
ApiProperties { key: ApiKey::RemoveRaftVoter, name: "RemoveRaftVoter", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: true },
ApiProperties { key: ApiKey::UpdateRaftVoter, name: "UpdateRaftVoter", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: false, controller: true },
ApiProperties { key: ApiKey::InitializeShareGroupState, name: "InitializeShareGroupState", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::ReadShareGroupState, name: "ReadShareGroupState", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::WriteShareGroupState, name: "WriteShareGroupState", lowest: 0, highest: 1, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::DeleteShareGroupState, name: "DeleteShareGroupState", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::ReadShareGroupStateSummary, name: "ReadShareGroupStateSummary", lowest: 0, highest: 1, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::StreamsGroupHeartbeat, name: "StreamsGroupHeartbeat", lowest: 0, highest: 1, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::StreamsGroupDescribe, name: "StreamsGroupDescribe", lowest: 0, highest: 1, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::DescribeShareGroupOffsets, name: "DescribeShareGroupOffsets", lowest: 0, highest: 1, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::AlterShareGroupOffsets, name: "AlterShareGroupOffsets", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::DeleteShareGroupOffsets, name: "DeleteShareGroupOffsets", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::StreamsGroupTopologyDescriptionUpdate, name: "StreamsGroupTopologyDescriptionUpdate", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: false },
ApiProperties { key: ApiKey::UnregisterController, name: "UnregisterController", lowest: 0, highest: 0, unstable: false, flexible: 0, broker: true, controller: true },
];

/// An API of the protocol: its key on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(i16)]
pub enum ApiKey {
/// `ProduceRequest`, versions 3-13.
Produce = 0,
/// `FetchRequest`, versions 4-18.
Fetch = 1,
/// `ListOffsetsRequest`, versions 1-11.
ListOffsets = 2,
/// `MetadataRequest`, versions 0-13.
Metadata = 3,
/// `OffsetCommitRequest`, versions 2-10.
OffsetCommit = 8,
/// `OffsetFetchRequest`, versions 1-10.
OffsetFetch = 9,
/// `FindCoordinatorRequest`, versions 0-6.
FindCoordinator = 10,
/// `JoinGroupRequest`, versions 0-9.
JoinGroup = 11,
/// `HeartbeatRequest`, versions 0-4.
Heartbeat = 12,
/// `LeaveGroupRequest`, versions 0-5.
LeaveGroup = 13,
/// `SyncGroupRequest`, versions 0-5.
SyncGroup = 14,
/// `DescribeGroupsRequest`, versions 0-6.
DescribeGroups = 15,
/// `ListGroupsRequest`, versions 0-5.
ListGroups = 16,
/// `SaslHandshakeRequest`, versions 0-1.
SaslHandshake = 17,
/// `ApiVersionsRequest`, versions 0-5.
ApiVersions = 18,
/// `CreateTopicsRequest`, versions 2-7.
CreateTopics = 19,
/// `DeleteTopicsRequest`, versions 1-6.
DeleteTopics = 20,
/// `DeleteRecordsRequest`, versions 0-2.
DeleteRecords = 21,
/// `InitProducerIdRequest`, versions 0-6.
InitProducerId = 22,
/// `OffsetForLeaderEpochRequest`, versions 2-4.
OffsetForLeaderEpoch = 23,
/// `AddPartitionsToTxnRequest`, versions 0-5.
AddPartitionsToTxn = 24,
/// `AddOffsetsToTxnRequest`, versions 0-4.
AddOffsetsToTxn = 25,
/// `EndTxnRequest`, versions 0-5.
EndTxn = 26,
/// `WriteTxnMarkersRequest`, versions 1-2.
WriteTxnMarkers = 27,
/// `TxnOffsetCommitRequest`, versions 0-6.
TxnOffsetCommit = 28,
/// `DescribeAclsRequest`, versions 1-3.
DescribeAcls = 29,
/// `CreateAclsRequest`, versions 1-3.
CreateAcls = 30,
/// `DeleteAclsRequest`, versions 1-3.
DeleteAcls = 31,
/// `DescribeConfigsRequest`, versions 1-4.
DescribeConfigs = 32,
/// `AlterConfigsRequest`, versions 0-2.
AlterConfigs = 33,
/// `AlterReplicaLogDirsRequest`, versions 1-2.
AlterReplicaLogDirs = 34,
/// `DescribeLogDirsRequest`, versions 1-5.
DescribeLogDirs = 35,
/// `SaslAuthenticateRequest`, versions 0-2.
SaslAuthenticate = 36,
/// `CreatePartitionsRequest`, versions 0-3.
CreatePartitions = 37,
/// `CreateDelegationTokenRequest`, versions 1-3.
CreateDelegationToken = 38,
/// `RenewDelegationTokenRequest`, versions 1-2.
RenewDelegationToken = 39,
/// `ExpireDelegationTokenRequest`, versions 1-2.
ExpireDelegationToken = 40,
/// `DescribeDelegationTokenRequest`, versions 1-3.
DescribeDelegationToken = 41,
/// `DeleteGroupsRequest`, versions 0-3.
DeleteGroups = 42,
/// `ElectLeadersRequest`, versions 0-2.
ElectLeaders = 43,
/// `IncrementalAlterConfigsRequest`, versions 0-1.
IncrementalAlterConfigs = 44,
/// `AlterPartitionReassignmentsRequest`, versions 0-1.
AlterPartitionReassignments = 45,
/// `ListPartitionReassignmentsRequest`, versions 0.
ListPartitionReassignments = 46,
/// `OffsetDeleteRequest`, versions 0.
OffsetDelete = 47,
/// `DescribeClientQuotasRequest`, versions 0-1.
DescribeClientQuotas = 48,
/// `AlterClientQuotasRequest`, versions 0-1.
AlterClientQuotas = 49,
/// `DescribeUserScramCredentialsRequest`, versions 0.
DescribeUserScramCredentials = 50,
/// `AlterUserScramCredentialsRequest`, versions 0.
AlterUserScramCredentials = 51,
/// `VoteRequest`, versions 0-2.
Vote = 52,
/// `BeginQuorumEpochRequest`, versions 0-1.
BeginQuorumEpoch = 53,
/// `EndQuorumEpochRequest`, versions 0-1.
EndQuorumEpoch = 54,
/// `DescribeQuorumRequest`, versions 0-2.
DescribeQuorum = 55,
/// `AlterPartitionRequest`, versions 2-3.
AlterPartition = 56,
/// `UpdateFeaturesRequest`, versions 0-2.
UpdateFeatures = 57,
/// `EnvelopeRequest`, versions 0.
Envelope = 58,
/// `FetchSnapshotRequest`, versions 0-1.
FetchSnapshot = 59,
/// `DescribeClusterRequest`, versions 0-2.
DescribeCluster = 60,
/// `DescribeProducersRequest`, versions 0.
DescribeProducers = 61,
/// `BrokerRegistrationRequest`, versions 0-4.
BrokerRegistration = 62,
/// `BrokerHeartbeatRequest`, versions 0-2.
BrokerHeartbeat = 63,
/// `UnregisterBrokerRequest`, versions 0.
UnregisterBroker = 64,
/// `DescribeTransactionsRequest`, versions 0.
DescribeTransactions = 65,
/// `ListTransactionsRequest`, versions 0-2.
ListTransactions = 66,
/// `AllocateProducerIdsRequest`, versions 0.
AllocateProducerIds = 67,
/// `ConsumerGroupHeartbeatRequest`, versions 0-1.
ConsumerGroupHeartbeat = 68,
/// `ConsumerGroupDescribeRequest`, versions 0-1.
ConsumerGroupDescribe = 69,
/// `ControllerRegistrationRequest`, versions 0.
ControllerRegistration = 70,
/// `GetTelemetrySubscriptionsRequest`, versions 0.
GetTelemetrySubscriptions = 71,
/// `PushTelemetryRequest`, versions 0.
PushTelemetry = 72,
/// `AssignReplicasToDirsRequest`, versions 0.
AssignReplicasToDirs = 73,
/// `ListConfigResourcesRequest`, versions 0-1.
ListConfigResources = 74,
/// `DescribeTopicPartitionsRequest`, versions 0.
DescribeTopicPartitions = 75,
/// `ShareGroupHeartbeatRequest`, versions 1.
ShareGroupHeartbeat = 76,
/// `ShareGroupDescribeRequest`, versions 1.
ShareGroupDescribe = 77,
/// `ShareFetchRequest`, versions 1-2.
ShareFetch = 78,
/// `ShareAcknowledgeRequest`, versions 1-2.
ShareAcknowledge = 79,
/// `AddRaftVoterRequest`, versions 0-1.
AddRaftVoter = 80,
/// `RemoveRaftVoterRequest`, versions 0.
RemoveRaftVoter = 81,
/// `UpdateRaftVoterRequest`, versions 0.
UpdateRaftVoter = 82,
/// `InitializeShareGroupStateRequest`, versions 0.
InitializeShareGroupState = 83,
/// `ReadShareGroupStateRequest`, versions 0.
ReadShareGroupState = 84,
/// `WriteShareGroupStateRequest`, versions 0-1.
WriteShareGroupState = 85,
/// `DeleteShareGroupStateRequest`, versions 0.
DeleteShareGroupState = 86,
/// `ReadShareGroupStateSummaryRequest`, versions 0-1.
ReadShareGroupStateSummary = 87,
/// `StreamsGroupHeartbeatRequest`, versions 0-1.
StreamsGroupHeartbeat = 88,
/// `StreamsGroupDescribeRequest`, versions 0-1.
StreamsGroupDescribe = 89,
/// `DescribeShareGroupOffsetsRequest`, versions 0-1.
DescribeShareGroupOffsets = 90,
/// `AlterShareGroupOffsetsRequest`, versions 0.
AlterShareGroupOffsets = 91,
/// `DeleteShareGroupOffsetsRequest`, versions 0.
DeleteShareGroupOffsets = 92,
/// `StreamsGroupTopologyDescriptionUpdateRequest`, versions 0.
StreamsGroupTopologyDescriptionUpdate = 93,
/// `UnregisterControllerRequest`, versions 0.
UnregisterController = 94,
}

impl ApiKey {
/// The API with this key, if this release knows it.
#[must_use]
pub fn from_i16(key: i16) -> Option<Self> {
match key {
0 => Some(Self::Produce),
1 => Some(Self::Fetch),
2 => Some(Self::ListOffsets),
3 => Some(Self::Metadata),
8 => Some(Self::OffsetCommit),
9 => Some(Self::OffsetFetch),
10 => Some(Self::FindCoordinator),
11 => Some(Self::JoinGroup),
12 => Some(Self::Heartbeat),
13 => Some(Self::LeaveGroup),
14 => Some(Self::SyncGroup),
15 => Some(Self::DescribeGroups),
16 => Some(Self::ListGroups),
17 => Some(Self::SaslHandshake),
18 => Some(Self::ApiVersions),
19 => Some(Self::CreateTopics),
20 => Some(Self::DeleteTopics),
21 => Some(Self::DeleteRecords),
22 => Some(Self::InitProducerId),
23 => Some(Self::OffsetForLeaderEpoch),
24 => Some(Self::AddPartitionsToTxn),
25 => Some(Self::AddOffsetsToTxn),
26 => Some(Self::EndTxn),
27 => Some(Self::WriteTxnMarkers),
28 => Some(Self::TxnOffsetCommit),
29 => Some(Self::DescribeAcls),
30 => Some(Self::CreateAcls),
31 => Some(Self::DeleteAcls),
32 => Some(Self::DescribeConfigs),
33 => Some(Self::AlterConfigs),
34 => Some(Self::AlterReplicaLogDirs),
35 => Some(Self::DescribeLogDirs),
36 => Some(Self::SaslAuthenticate),
37 => Some(Self::CreatePartitions),
38 => Some(Self::CreateDelegationToken),
39 => Some(Self::RenewDelegationToken),
40 => Some(Self::ExpireDelegationToken),
41 => Some(Self::DescribeDelegationToken),
42 => Some(Self::DeleteGroups),
43 => Some(Self::ElectLeaders),
44 => Some(Self::IncrementalAlterConfigs),
45 => Some(Self::AlterPartitionReassignments),
46 => Some(Self::ListPartitionReassignments),
47 => Some(Self::OffsetDelete),
48 => Some(Self::DescribeClientQuotas),
49 => Some(Self::AlterClientQuotas),
50 => Some(Self::DescribeUserScramCredentials),
51 => Some(Self::AlterUserScramCredentials),
52 => Some(Self::Vote),
53 => Some(Self::BeginQuorumEpoch),
54 => Some(Self::EndQuorumEpoch),
55 => Some(Self::DescribeQuorum),
56 => Some(Self::AlterPartition),
57 => Some(Self::UpdateFeatures),
58 => Some(Self::Envelope),
59 => Some(Self::FetchSnapshot),
60 => Some(Self::DescribeCluster),
61 => Some(Self::DescribeProducers),
62 => Some(Self::BrokerRegistration),
63 => Some(Self::BrokerHeartbeat),
64 => Some(Self::UnregisterBroker),
65 => Some(Self::DescribeTransactions),
66 => Some(Self::ListTransactions),
67 => Some(Self::AllocateProducerIds),
68 => Some(Self::ConsumerGroupHeartbeat),
69 => Some(Self::ConsumerGroupDescribe),
70 => Some(Self::ControllerRegistration),
71 => Some(Self::GetTelemetrySubscriptions),
72 => Some(Self::PushTelemetry),
73 => Some(Self::AssignReplicasToDirs),
74 => Some(Self::ListConfigResources),
75 => Some(Self::DescribeTopicPartitions),
76 => Some(Self::ShareGroupHeartbeat),
77 => Some(Self::ShareGroupDescribe),
78 => Some(Self::ShareFetch),
79 => Some(Self::ShareAcknowledge),
80 => Some(Self::AddRaftVoter),
81 => Some(Self::RemoveRaftVoter),
82 => Some(Self::UpdateRaftVoter),
83 => Some(Self::InitializeShareGroupState),
84 => Some(Self::ReadShareGroupState),
85 => Some(Self::WriteShareGroupState),
86 => Some(Self::DeleteShareGroupState),
87 => Some(Self::ReadShareGroupStateSummary),
88 => Some(Self::StreamsGroupHeartbeat),
89 => Some(Self::StreamsGroupDescribe),
90 => Some(Self::DescribeShareGroupOffsets),
91 => Some(Self::AlterShareGroupOffsets),
92 => Some(Self::DeleteShareGroupOffsets),
93 => Some(Self::StreamsGroupTopologyDescriptionUpdate),
94 => Some(Self::UnregisterController),
_ => None,
}
}
}
