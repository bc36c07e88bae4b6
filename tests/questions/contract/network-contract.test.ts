import { networkFamilies } from '@/lib/questions/network-families'
import { holdToContract } from '../hold-to-contract'

holdToContract(networkFamilies)
