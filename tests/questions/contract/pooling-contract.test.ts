import { poolingFamilies } from '@/lib/questions/pooling-families'
import { holdToContract } from '../hold-to-contract'

holdToContract(poolingFamilies)
